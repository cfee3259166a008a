import { useCallback, useState } from 'react';
import type { CaseView, DeskView } from '../../store/desk-view.ts';
import { followView, nothingSelected, selectedCase } from './selection.ts';

export interface Selection {
  selectedId: string | null;
  /** The selected case as last known: it stays on the screen when it leaves the queue. */
  selected: CaseView | null;
  select: (incidentId: string) => void;
}

/** Which case the operator works on: see followView for what moves it. */
export function useSelection(view: Pick<DeskView, 'cases' | 'recentlyClosed' | 'toReview'>): Selection {
  const [state, setState] = useState(nothingSelected);
  const next = followView(state, view);
  if (next !== state) setState(next);
  const select = useCallback((selectedId: string) => setState((old) => ({ ...old, selectedId })), []);
  return { selectedId: next.selectedId, selected: selectedCase(next), select };
}
