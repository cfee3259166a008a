import { type ReactNode, useMemo } from 'react';
import type { Track } from '#shared/domain/track/analyse-track.ts';
import { borderCrossings, type CountryAt } from '#shared/domain/track/border-crossings.ts';
import { freshMs } from '#shared/domain/track/estimate.ts';
import type { MeasuredFix } from '#shared/domain/track/measured-fix.ts';
import type { Stop } from '#shared/domain/track/stops.ts';
import { countryWords, durationWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';

export interface TrackHistoryProps {
  track: Track;
  positions: readonly MeasuredFix[];
  /** How many reports this desk has read of it. */
  fixCount: number;
  countries: readonly CountryAt[];
  tick: Observable<number>;
  words: Words;
}

/** So many reports of a track are read at most (store/track-query.ts). */
const mostRead = 600;
/** Of each list the newest ones; how many more there are is said. */
const mostShown = 4;

/** Where a stolen car stood, when nothing was measured, which borders it went over; the newest first. */
export function TrackHistory({ track, positions, fixCount, countries, tick, words }: TrackHistoryProps) {
  const { t, format } = words;
  const now = useNow(tick);
  const time = (at: number) => format.time(at, now);
  // Whether it still stands where it was last measured is known only while that is fresh.
  const isFresh = track.last !== null && now - track.last.at <= freshMs;
  const parkedSinceAt = isFresh ? track.parkedSinceAt : null;
  const crossings = useMemo(() => borderCrossings(countries), [countries]);
  const extent = { n: format.number(positions.length), time: time(positions[0]?.at ?? now) };
  return (
    <>
      <Part title={t('tracking.stops')} none={t('tracking.noStops')} of={track.stops} words={words}>
        {(stop) => <li key={stop.fromAt}>{stopWords(words, stop, parkedSinceAt, time)}</li>}
      </Part>
      <Part title={t('tracking.gaps')} none={t('tracking.noGaps')} of={track.gaps} words={words}>
        {({ fromAt, toAt }) => (
          <li key={fromAt}>
            {t('tracking.gap', { from: time(fromAt), to: time(toAt), duration: durationWords(words, toAt - fromAt) })}
          </li>
        )}
      </Part>
      <Part title={t('tracking.borders')} none={t('tracking.noBorder')} of={crossings} words={words}>
        {({ at, from, to }) => (
          <li key={at}>
            {t('tracking.border', { time: time(at), from: countryWords(words, from), to: countryWords(words, to) })}
            <span className="muted"> · {t('tracking.borderBy')}</span>
          </li>
        )}
      </Part>
      <p className="muted track-extent">
        {t('tracking.extent')}: {t(fixCount >= mostRead ? 'tracking.extentLimited' : 'tracking.extentValue', extent)}
      </p>
    </>
  );
}

function stopWords(words: Words, stop: Stop, parkedSinceAt: number | null, time: (at: number) => string): string {
  const { t } = words;
  const { fromAt, toAt, notMeasuredMs } = stop;
  const duration = durationWords(words, toAt - fromAt);
  const told =
    fromAt === parkedSinceAt
      ? t('tracking.stopNow', { from: time(fromAt), duration })
      : t('tracking.stop', { from: time(fromAt), to: time(toAt), duration });
  if (notMeasuredMs === 0) return told;
  return `${told}, ${t('tracking.notMeasured', { duration: durationWords(words, notMeasuredMs) })}`;
}

interface PartProps<One> {
  title: string;
  none: string;
  /** Oldest first. */
  of: readonly One[];
  children: (one: One) => ReactNode;
  words: Words;
}

function Part<One>({ title, none, of, children, words: { t } }: PartProps<One>) {
  const rest = of.length - mostShown;
  return (
    <div className="track-part">
      <h4>{title}</h4>
      {of.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul>
          {of.slice(-mostShown).reverse().map(children)}
          {rest > 0 && <li className="muted">{t('tracking.earlier', { n: rest })}</li>}
        </ul>
      )}
    </div>
  );
}
