import type { FinalCase } from './history.ts';

interface Done {
  actionId: string;
}
type Placed = Done & { ended: object | null };

/** What is read of a case's row: by which actions it became as it is. */
export interface CaseRow {
  id: string;
  seq: number;
  acknowledged: Done | null;
  claim: Done | null;
  seconds: readonly Done[];
  offer: Done | null;
  checked: Done | null;
  calls: readonly Placed[];
  told: readonly Done[];
  notified: readonly Placed[];
  disclosed: readonly Done[];
  conferences: readonly Done[];
  released: Done | null;
  dispatched: readonly Done[];
  skipped: readonly Done[];
  closed: Done | null;
  reopened: readonly Done[];
  reviewed: Done | null;
}

/** A case's row as the checker compares it: by the ids of what was done. */
export function finalCase(row: CaseRow): FinalCase {
  const of = (done: Done | null) => done?.actionId ?? null;
  const all = (list: readonly Done[]) => list.map(({ actionId }) => actionId);
  const ended = (list: readonly Placed[]) =>
    list.map(({ actionId, ended }) => (ended ? `${actionId} ended` : actionId));
  return {
    id: row.id,
    seq: row.seq,
    acknowledged: of(row.acknowledged),
    claim: of(row.claim),
    seconds: all(row.seconds),
    offer: of(row.offer),
    checked: of(row.checked),
    calls: ended(row.calls),
    told: all(row.told),
    notified: ended(row.notified),
    disclosed: all(row.disclosed),
    conferences: all(row.conferences),
    released: of(row.released),
    dispatched: all(row.dispatched),
    skipped: all(row.skipped),
    closed: of(row.closed),
    reopened: all(row.reopened),
    reviewed: of(row.reviewed),
  };
}
