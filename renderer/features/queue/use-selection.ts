import { useState } from 'react';
import type { CaseView, DeskView } from '../../store/desk-view.ts';

export interface Selection {
  selectedId: string | null;
  /** The selected case as last known: it stays on the screen when it leaves the queue. */
  selected: CaseView | null;
  select: (incidentId: string) => void;
}

/**
 * Which case the operator works on. With nothing selected the first of the queue is; after that only the operator moves it:
 * an alarm or a colleague's closing never takes a case from under somebody's hands.
 */
export function useSelection({ cases, recentlyClosed }: Pick<DeskView, 'cases' | 'recentlyClosed'>): Selection {
  const [selectedId, select] = useState<string | null>(null);
  const [lastKnown, setLastKnown] = useState<CaseView | null>(null);
  const found = selectedId === null ? cases[0] : findCase(cases, recentlyClosed, selectedId);
  if (found !== undefined && found !== lastKnown) setLastKnown(found);
  if (selectedId === null && found !== undefined) select(found.incident.id);
  const selected = found ?? (lastKnown?.incident.id === selectedId ? lastKnown : null);
  return { selectedId: selected?.incident.id ?? selectedId, selected, select };
}

function findCase(open: readonly CaseView[], closed: readonly CaseView[], id: string): CaseView | undefined {
  const isIt = ({ incident }: CaseView) => incident.id === id;
  return open.find(isIt) ?? closed.find(isIt);
}
