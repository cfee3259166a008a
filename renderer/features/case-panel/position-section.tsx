import { compassPoint } from '#shared/domain/compass.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { agoWords } from '../../i18n/age-words.ts';
import { coordinateWords } from '../../i18n/place-words.ts';
import type { Words } from '../../i18n/words.ts';
import { fixAge } from '../../map/fix-age.ts';
import type { Observable } from '../../observable.ts';
import { Fact } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';

export interface PositionSectionProps {
  incident: Incident;
  placeInWords: string | null;
  tick: Observable<number>;
  words: Words;
}

/** Where the car is by its last fix: how exact, how old, and whether the car itself trusts it. */
export function PositionSection({ incident, placeInWords, tick, words }: PositionSectionProps) {
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

function Exactness({ fix, words: { t, format } }: { fix: Fix; words: Words }) {
  return (
    <>
      {fix.accuracyM === null ? (
        <span className="value-unknown">{t('unknown')}</span>
      ) : (
        t('position.accuracy', { distance: format.unit(fix.accuracyM, 'meter') })
      )}
      {' · '}
      {fix.isTrusted ? (
        <span className="muted">{t('position.trusted')}</span>
      ) : (
        <span className="value-unknown">{t('position.untrusted')}</span>
      )}
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
