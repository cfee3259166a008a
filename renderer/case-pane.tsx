import { useMemo } from 'react';
import type { Desk } from './desk.ts';
import { screenKeys } from './desk-commands.ts';
import { actionKeys } from './features/actions/action-keys.ts';
import { CasePanel } from './features/case-panel/case-panel.tsx';
import type { Words } from './i18n/words.ts';
import type { Observable } from './observable.ts';
import type { CaseView } from './store/desk-view.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';

export interface CasePaneProps {
  desk: Pick<Desk, 'caseLog'>;
  selected: CaseView | null;
  isOpen: boolean;
  placeInWords: string | null;
  isRawOpen: boolean;
  tick: Observable<number>;
  words: Words;
  onToggleRaw: () => void;
}

/** The place of the case panel: with nothing selected it says so, and a case that cannot be shown breaks nothing else. */
export function CasePane({ desk, selected, ...props }: CasePaneProps) {
  const { t } = props.words;
  const selectedId = selected?.incident.id ?? null;
  const log = useMemo(() => (selectedId === null ? null : desk.caseLog(selectedId)), [desk, selectedId]);
  return (
    <section className="case" data-testid="case-panel" aria-label={t('app.case')}>
      {selected === null || log === null ? (
        <p className="case-none muted">{t('case.none')}</p>
      ) : (
        <ErrorBoundary
          message={t('app.broken', { part: t('app.case') })}
          retry={t('app.retry')}
          resetKey={selected.incident.id}
        >
          <CasePanel {...props} shown={selected} log={log} stepKeys={actionKeys} rawKey={screenKeys.raw} />
        </ErrorBoundary>
      )}
    </section>
  );
}
