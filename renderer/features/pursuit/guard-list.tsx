import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import { type InhibitionGuard, inhibitionGuards } from '#shared/domain/inhibition.ts';
import { guardLimitWords } from '../../i18n/guard-words.ts';
import type { Words } from '../../i18n/words.ts';

export interface GuardListProps {
  missing: readonly InhibitionGuard[];
  limits: GuardLimits;
  /** Conditions that do not apply yet. */
  leftOut?: readonly InhibitionGuard[];
  words: Pick<Words, 't' | 'format'>;
}

/** The conditions of a restart inhibition, each met or missing by sign and word. */
export function GuardList({ missing, limits, leftOut = [], words }: GuardListProps) {
  const { t } = words;
  return (
    <ul className="guards" aria-label={t('theftPanels.command.guards')}>
      {inhibitionGuards
        .filter((guard) => !leftOut.includes(guard))
        .map((guard) => {
          const isMissing = missing.includes(guard);
          const limit = guardLimitWords(words, guard, limits);
          return (
            <li
              key={guard}
              className={isMissing ? 'guard guard-missing' : 'guard'}
              data-guard={guard}
              data-met={!isMissing}
            >
              <span aria-hidden="true">{isMissing ? '✗' : '✓'}</span> {t(`theftDesk.guard.${guard}`)}
              {limit !== null && <span className="muted"> {limit}</span>}
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
