import { useState } from 'react';
import { actionWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { DeskView } from '../../store/desk-view.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useNow } from '../../ui/use-now.ts';

export interface RefusalTrayProps {
  refused: DeskView['refused'];
  /** Which case an action was about, in words. */
  caseName: (incidentId: string) => string;
  tick: Observable<number>;
  words: Words;
  onDiscard: (actionId: string) => Promise<void>;
  onClose: () => void;
}

/** What the gateway refused, why and when: it stays until a person settles it (OUT-4). */
export function RefusalTray({ refused, caseName, tick, words, onDiscard, onClose }: RefusalTrayProps) {
  const { t, format } = words;
  const now = useNow(tick);
  const [failedId, setFailedId] = useState<string | null>(null);

  async function discard(id: string): Promise<void> {
    setFailedId(null);
    try {
      await onDiscard(id);
    } catch (error) {
      console.error('a refused action could not be discarded', error);
      setFailedId(id);
    }
  }

  return (
    <SidePanel
      title={t('tray.refusedTitle')}
      lead={t('tray.refusedLead')}
      closeLabel={t('app.dismiss')}
      testId="refusal-tray"
      onClose={onClose}
    >
      {refused.length === 0 && <p>{t('tray.empty')}</p>}
      <ul className="tray">
        {refused.map((row) => (
          <li key={row.id} className="tray-item">
            <div>
              <b>{actionWords(words, row.action)}</b>
              <div>{caseName(row.incidentId)}</div>
              <div className="value-danger">
                {t(`why.${row.reason}`)}
                {row.detail !== '' && <span className="muted"> · {row.detail}</span>}
              </div>
              <div className="muted mono">
                {t('tray.decidedAt', { time: format.time(row.action.at, now) })}
                {' · '}
                {t('tray.refusedAt', { time: format.time(row.refusedAt, now) })}
              </div>
              {failedId === row.id && (
                <div className="value-danger" role="alert">
                  {t('tray.discardFailed')}
                </div>
              )}
            </div>
            <button type="button" className="button" onClick={() => void discard(row.id)}>
              {t('tray.discard')}
            </button>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
