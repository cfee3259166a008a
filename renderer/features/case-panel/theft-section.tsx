import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import { Fact } from '../../ui/fact.tsx';

/** What started a theft case, and how fast the car goes by its last fix. */
export function TheftSection({ incident, words: { t, format } }: { incident: Incident; words: Words }) {
  const speedKmh = incident.fix?.speedKmh ?? null;
  return (
    <section className="case-section" aria-label={t('theft.title')}>
      <h3>{t('theft.title')}</h3>
      <dl className="facts">
        <Fact label={t('theft.trigger')}>
          {incident.theft === null ? (
            <span className="value-unknown">{t('unknown')}</span>
          ) : (
            t(`incident.theftTrigger.${incident.theft.trigger}`)
          )}
        </Fact>
        <Fact label={t('theft.speed')}>
          {speedKmh === null ? (
            <span className="value-unknown">{t('theft.speedUnknown')}</span>
          ) : (
            format.unit(speedKmh, 'kilometer-per-hour')
          )}
        </Fact>
      </dl>
    </section>
  );
}
