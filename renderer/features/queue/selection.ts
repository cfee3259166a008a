import type { CaseView, DeskView } from '../../store/desk-view.ts';

/** Which case the operator works on, and what was last known of it. */
export interface SelectionState {
  selectedId: string | null;
  lastKnown: CaseView | null;
}

export const nothingSelected: SelectionState = { selectedId: null, lastKnown: null };

/**
 * The selection after the view changed. With nothing selected the first of the queue is; after that only the operator moves
 * it: an alarm or a colleague's closing never takes a case from under somebody's hands, and a case that left the queue
 * stays on the screen as last known.
 * @returns the same state when nothing changed
 */
export function followView(
  state: SelectionState,
  view: Pick<DeskView, 'cases' | 'recentlyClosed' | 'toReview'>,
): SelectionState {
  const { selectedId, lastKnown } = state;
  const isIt = ({ incident }: CaseView) => incident.id === selectedId;
  const known = [view.cases, view.toReview, view.recentlyClosed];
  const found =
    selectedId === null ? view.cases[0] : known.map((list) => list.find(isIt)).find((one) => one !== undefined);
  if (found === undefined || found === lastKnown) return state;
  return { selectedId: found.incident.id, lastKnown: found };
}

/** What is shown of the selected case; null when nothing is selected, or nothing was ever known of it. */
export function selectedCase({ selectedId, lastKnown }: SelectionState): CaseView | null {
  return lastKnown?.incident.id === selectedId ? lastKnown : null;
}
