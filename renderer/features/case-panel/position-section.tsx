import { compassPoint } from '#shared/domain/compass.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { RoadState } from '#shared/domain/road.ts';
import { agoWords } from '../../i18n/age-words.ts';
import { coordinateWords } from '../../i18n/place-words.ts';
import { roadWords } from '../../i18n/road-words.ts';
import type { Words } from '../../i18n/words.ts';
import { fixAge } from '../../map/fix-age.ts';
import type { Observable } from '../../observable.ts';
import { Fact, Value } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';
import { trustWords } from './trust-words.ts';

export interface PositionSectionProps {
  incident: Incident;
  placeInWords: string | null;
  road: RoadState;
  tick: Observable<number>;
  words: Words;
}

/** Where the car is by its last fix: how exact, how old, and whether the car itself trusts it. */
export function PositionSection({ incident, placeInWords, road, tick, words }: PositionSectionProps) {
  const { t } = words;
  const { fix } = incident;
  return (
    <section className="case-section" aria-label={t('position.title')}>
      <h3>{t('position.title')}</h3>
      {fix === null ? (
        <p className="value-unknown">{t('position.none')}</p>
      ) : (
        <dl className="facts">
          <Fact label={t('position.place')}>
            {placeInWords ?? <span className="value-unknown">{t('position.placeUnknown')}</span>}
          </Fact>
          <Fact label={t('road.label')}>
            <Road fix={fix} road={road} words={words} />
          </Fact>
          <Fact label={t('position.coordinates')}>
            {fix.place === null ? (
              <span className="value-unknown">{t('unknown')}</span>
            ) : (
              coordinateWords(words, fix.place)
            )}
          </Fact>
          <Fact label={t('position.exactness')}>
            <Exactness fix={fix} words={words} />
          </Fact>
          <Fact label={t('position.heading')}>
            <Heading fix={fix} words={words} />
            <span className="muted">
              {' · '}
              <Measured fix={fix} tick={tick} words={words} />
            </span>
          </Fact>
        </dl>
      )}
    </section>
  );
}

function Road({ fix, road, words }: { fix: Fix; road: RoadState; words: Words }) {
  const { text, isUnknown } =
    fix.place === null ? { text: words.t('unknown'), isUnknown: true } : roadWords(words, road);
  return <span className={isUnknown ? 'value-unknown' : undefined}>{text}</span>;
}

function Exactness({ fix, words }: { fix: Fix; words: Words }) {
  const { t, format } = words;
  return (
    <>
      {fix.accuracyM === null ? (
        <span className="value-unknown">{t('unknown')}</span>
      ) : (
        t('position.accuracy', { distance: format.unit(fix.accuracyM, 'meter') })
      )}
      {' · '}
      <Value value={trustWords(words, fix)} />
    </>
  );
}

function Heading({ fix, words: { t, format } }: { fix: Fix; words: Words }) {
  if (fix.headingDeg === null) return <span className="value-unknown">{t('position.headingUnknown')}</span>;
  const point = t(`compass.${compassPoint(fix.headingDeg)}`);
  return <>{t('position.headingValue', { point, deg: format.number(fix.headingDeg) })}</>;
}

/** The age by the car's own clock where that can be believed; otherwise by the receipt, and then it says so. */
function Measured({ fix, tick, words }: { fix: Fix; tick: Observable<number>; words: Words }) {
  const { t } = words;
  const { ageMs, of } = fixAge(fix, useNow(tick));
  return (
    <>
      {fix.measuredAt === null && <span className="value-unknown">{t('position.measuredUnknown')}, </span>}
      {t(`position.${of}`, { age: agoWords(words, ageMs) })}
    </>
  );
}
