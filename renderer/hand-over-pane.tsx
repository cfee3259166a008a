import { useMemo } from 'react';
import type { Documents } from '#shared/desktop/documents.ts';
import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { usableFix } from '#shared/domain/track/usable-fix.ts';
import type { Actions } from './features/actions/use-actions.ts';
import type { Decisions } from './features/actions/use-decisions.ts';
import { logReach } from './features/case-panel/history.ts';
import { logWords, namedIn, proofWords } from './features/case-panel/log-words.ts';
import { DisclosePanel, type DisclosePanelProps } from './features/documents/disclose-panel.tsx';
import { PrintedPage } from './features/documents/printed-page.tsx';
import type { DeedTools } from './features/documents/use-deeds.ts';
import { usePrinter } from './features/documents/use-printer.ts';
import type { Words } from './i18n/words.ts';
import type { Observable } from './observable.ts';
import type { LogLine } from './store/log-line.ts';

export interface HandOverPaneProps extends Pick<DisclosePanelProps, 'where'> {
  documents: Documents;
  evidence: DeedTools['evidence'];
  actions: Actions;
  decisions: Decisions;
  incident: Incident | null;
  /** The selected case's; null when none is. */
  log: Observable<readonly LogLine[]> | null;
  centre: Centre;
  operator: Operator;
  tick: Observable<number>;
  words: Words;
}

/** The place of the hand-over panel, and of what lies before the printer: that stays when the panel is left meanwhile. */
export function HandOverPane({
  documents,
  evidence,
  actions,
  decisions,
  incident,
  log,
  operator,
  ...props
}: HandOverPaneProps) {
  const { words } = props;
  const printer = usePrinter(documents);
  const usable = useMemo(() => (incident === null ? null : { ...incident, fix: usableFix(incident) }), [incident]);
  const isOpen = actions.choosing === 'disclose' && incident !== null && usable !== null;
  const why = isOpen ? actions.why('disclose') : null;
  return (
    <>
      {printer.shown !== null && <PrintedPage shown={printer.shown} />}
      {isOpen && (
        <DisclosePanel
          key={incident.id}
          {...props}
          incident={usable}
          operatorName={operator.name}
          tellLog={() => toldLog(words, log?.get() ?? [], incident.kind)}
          tools={{ documents, printer, evidence, record: decisions.decide, hint: decisions.hint }}
          whyNot={why === null ? null : words.t(`why.${why}`)}
          onLeave={actions.leave}
        />
      )}
    </>
  );
}

/** The log as it is printed; a refused action is no part of what happened, but of what somebody wanted. */
function toldLog(words: Words, lines: readonly LogLine[], about: Incident['kind']) {
  const named = namedIn(lines);
  return {
    isWhole: logReach(lines) === 'whole',
    lines: lines.map((line) => ({
      at: line.at,
      text: logWords(words, line, named, about),
      proof: proofWords(words, line).text,
    })),
  };
}
