import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Fact } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';

/** How to reach the car, and which call it was. */
export function CallSection({ incident, tick, words }: { incident: Incident; tick: Observable<number>; words: Words }) {
  const { t } = words;
  return (
    <section className="case-section" aria-label={t('call.title')}>
      <h3>{t('call.title')}</h3>
      <dl className="facts">
        <Fact label={t(incident.kind === 'theft' ? 'theftPanels.fact.ownerNumber' : 'call.backNumber')}>
          {incident.callBackNumber === null ? (
            <span className="value-unknown">{t('call.noBackNumber')}</span>
          ) : (
            <b className="mono">{incident.callBackNumber}</b>
          )}
        </Fact>
        {incident.kind === 'theft' && (
          <Fact label={t('call.alarmedAt')}>
            <AlarmedAt incident={incident} tick={tick} words={words} />
          </Fact>
        )}
        {incident.callId !== null && (
          <Fact label={t('call.id')}>
            <span className="mono breakable">{incident.callId}</span>
            {incident.messageIdentifier !== null && (
              <span className="muted"> · {t('call.message', { n: incident.messageIdentifier })}</span>
            )}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function AlarmedAt({ incident, tick, words: { t, format } }: Parameters<typeof CallSection>[0]) {
  const now = useNow(tick);
  if (incident.alarmedAt !== null) return <span className="mono">{format.time(incident.alarmedAt, now)}</span>;
  return <span className="value-unknown">{t('unknown')}</span>;
}
