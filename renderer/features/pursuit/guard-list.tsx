import { type InhibitionGuard, inhibitionGuards } from '#shared/domain/inhibition.ts';
import type { Words } from '../../i18n/words.ts';

export interface GuardListProps {
  missing: readonly InhibitionGuard[];
  /** Conditions that do not apply yet. */
  leftOut?: readonly InhibitionGuard[];
  words: Pick<Words, 't'>;
}

/** The conditions of a restart inhibition, each met or missing by sign and word. */
export function GuardList({ missing, leftOut = [], words: { t } }: GuardListProps) {
  return (
    <ul className="guards" aria-label={t('theftPanels.command.guards')}>
      {inhibitionGuards
        .filter((guard) => !leftOut.includes(guard))
        .map((guard) => {
          const isMissing = missing.includes(guard);
          return (
            <li
              key={guard}
              className={isMissing ? 'guard guard-missing' : 'guard'}
              data-guard={guard}
              data-met={!isMissing}
            >
              <span aria-hidden="true">{isMissing ? '✗' : '✓'}</span> {t(`theftDesk.guard.${guard}`)}
              <span className="visually-hidden">
                {' '}
                {t(isMissing ? 'theftPanels.command.notMet' : 'theftPanels.command.met')}
              </span>
            </li>
          );
        })}
    </ul>
  );
}
