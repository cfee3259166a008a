import { useEffect, useRef } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { newOutcomes } from './command-outcomes.ts';

/** Says at the desk that asked for a command what became of it, whichever case it shows by then. */
export function useOutcomeHints(
  cases: readonly CaseView[],
  operatorId: OperatorId,
  words: Words,
  hint: (text: string) => void,
): void {
  const before = useRef<readonly Incident[]>([]);
  const latest = useLatest({ words, hint });
  useEffect(() => {
    const after = cases.map(({ incident }) => incident);
    const outcomes = newOutcomes(before.current, after, operatorId);
    before.current = after;
    const { words, hint } = latest.current;
    for (const { incident, command } of outcomes) {
      const { settled } = command;
      if (settled === null) continue;
      hint(
        words.t('theftPanels.outcome', {
          command: words.t(`theftDesk.command.${command.command}`),
          outcome: words.t(`theftDesk.outcome.${settled.outcome}`),
          name: vehicleName(words, incident.vehicle),
        }),
      );
    }
  }, [cases, operatorId, latest]);
}
