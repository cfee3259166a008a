import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { actionWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useItemKeys } from '../../ui/use-item-keys.ts';
import { RefusedItem } from './refused-item.tsx';
import type { RefusedRow } from './remedy.ts';
import { useSettling } from './use-settling.ts';

export interface RefusalTrayProps {
  refused: readonly RefusedRow[];
  /** Which case an action was about, in words. */
  caseName: (incidentId: string) => string;
  /** The case as it stands; null when this desk does not hold it any more. */
  caseOf: (incidentId: string) => Incident | null;
  operator: Operator;
  /** How strict the centre is with a stolen car. */
  guards: GuardLimits;
  /** Keys of claiming and taking, for the hints. */
  keys: { claim: string; take: string };
  tick: Observable<number>;
  words: Words;
  onDiscard: (actionId: string) => Promise<unknown>;
  onRedo: (actionId: string) => Promise<unknown>;
  onTake: (incident: Incident) => void;
  onClose: () => void;
}

/** What was refused, why, when and by whom: it stays until a person settles it (OUT-4). */
export function RefusalTray({ refused, words, onClose, ...props }: RefusalTrayProps) {
  const { t } = words;
  const { list, onKeyDown } = useItemKeys(refused.map(({ id }) => id));
  const settling = useSettling<'redo' | 'discard'>();

  return (
    <SidePanel
      title={t('tray.refusedTitle')}
      lead={`${t('tray.refusedLead')} ${t('tray.keys')}`}
      closeLabel={t('app.dismiss')}
      testId="refusal-tray"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <p className="value-good" role="status" aria-live="polite">
        {settling.done}
      </p>
      {refused.length === 0 && <p>{t('tray.empty')}</p>}
      <ul ref={list} className="tray">
        {refused.map((row) => {
          const what = actionWords(words, row.action, props.caseOf(row.incidentId)?.kind);
          return (
            <RefusedItem
              key={row.id}
              {...props}
              row={row}
              what={what}
              failed={settling.failed.get(row.id) ?? null}
              words={words}
              onRedo={() => settling.run(row.id, 'redo', () => props.onRedo(row.id), t('tray.redone', { what }))}
              onDiscard={() =>
                settling.run(row.id, 'discard', () => props.onDiscard(row.id), t('tray.discarded', { what }))
              }
            />
          );
        })}
      </ul>
    </SidePanel>
  );
}
