import type { Incident } from '#shared/domain/incident.ts';
import type { RoadState } from '#shared/domain/road.ts';
import { flagsOf, type Track } from '#shared/domain/track/analyse-track.ts';
import { estimateAt, freshMs } from '#shared/domain/track/estimate.ts';
import { agoWords } from '../../i18n/age-words.ts';
import { coordinateWords } from '../../i18n/place-words.ts';
import { roadWords } from '../../i18n/road-words.ts';
import { estimateWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Fact } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';
import { flagWords } from './flag-words.ts';
import { motionWords } from './motion-words.ts';

export interface TrackNowProps {
  incident: Incident;
  track: Track;
  placeInWords: string | null;
  road: RoadState;
  tick: Observable<number>;
  words: Words;
}

/** More than these at once hide the newest. */
const mostFlags = 5;

/** What is known of now: measured and estimated told apart, and what stands out. Painted again each second. */
export function TrackNow({ incident, track, placeInWords, road, tick, words }: TrackNowProps) {
  const { fix } = incident;
  const { t } = words;
  const now = useNow(tick);
  if (fix === null) return <p className="value-unknown">{t('tracking.none')}</p>;
  const flags = flagsOf(track, now);
  const roadSaid = roadWords(words, road);
  const unknown = <span className="value-unknown">{t('unknown')}</span>;
  return (
    <>
      <MeasuredState track={track} fix={fix} now={now} words={words} />
      {flags.length > 0 && (
        <ul className="track-flags" aria-label={t('tracking.flags')}>
          {flags.slice(0, mostFlags).map((flag) => (
            <li key={`${flag.kind} ${'toAt' in flag ? flag.toAt : flag.sinceAt}`} className={`track-flag-${flag.kind}`}>
              {flagWords(words, flag, now)}
            </li>
          ))}
          {flags.length > mostFlags && <li>{t('tracking.moreFlags', { n: flags.length - mostFlags })}</li>}
        </ul>
      )}
      <dl className="facts">
        <Fact label={t('tracking.motion')}>
          {motionWords(words, track, incident.pursuit?.standing?.sinceAt ?? null, now)}
        </Fact>
        <Fact label={t('tracking.place')}>{placeInWords ?? unknown}</Fact>
        <Fact label={t('road.label')}>
          <span className={roadSaid.isUnknown ? 'value-unknown' : undefined}>{roadSaid.text}</span>
        </Fact>
        <Fact label={t('position.coordinates')}>
          {fix.place === null ? unknown : coordinateWords(words, fix.place)}
        </Fact>
      </dl>
    </>
  );
}

type Fix = NonNullable<Incident['fix']>;

/** How old and exact the last position is; once it is no longer fresh, how far the car can have gone since. */
function MeasuredState({ track, fix, now, words }: { track: Track; fix: Fix; now: number; words: Words }) {
  const { t, format } = words;
  const { last } = track;
  if (last === null) return <p className="value-unknown">{t('tracking.noPlace')}</p>;
  const ageMs = now - last.at;
  const key = `${ageMs <= freshMs ? 'fresh' : 'old'}${last.of === 'received' ? 'Received' : ''}` as const;
  const accuracy =
    last.accuracyM === null
      ? t('position.accuracyUnknown')
      : t('position.accuracy', { distance: format.unit(last.accuracyM, 'meter') });
  const estimate = estimateAt(last.fix, now);
  return (
    <div className="track-state" data-testid="track-state">
      <p>
        <b className={ageMs <= freshMs ? 'track-fresh' : 'track-old'}>
          {t(`tracking.${key}`, { age: agoWords(words, ageMs) })}
        </b>
        {' · '}
        <span className={last.accuracyM === null ? 'value-unknown' : undefined}>{accuracy}</span>
        {!fix.isTrusted && <span className="value-unknown"> · {t('map.untrusted')}</span>}
      </p>
      {fix.place === null && <p className="value-unknown">{t('tracking.noPlace')}</p>}
      {estimate !== null && <p className="track-estimate">{estimateWords(words, estimate)}</p>}
    </div>
  );
}
