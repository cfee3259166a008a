import type { FinalCase, FinalPursuit } from './history.ts';

interface Done {
  actionId: string;
}
type Placed = Done & { ended: object | null };

/** What is read of a case's row: by which actions it became as it is. */
export interface CaseRow {
  id: string;
  kind: string;
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
  pursuit: PursuitRow | null;
}

/** What is read of a pursuit. */
export interface PursuitRow {
  identified: readonly Done[];
  confirmed: Done | null;
  modes: readonly { on: Done; off: object | null }[];
  policeFile: Done | null;
  sightings: readonly Done[];
  recovered: Done | null;
  shares: readonly (Done & { revoked: object | null })[];
  commands: readonly (Done & { approved: object | null })[];
  looked: readonly Done[];
}

const of = (done: Done | null) => done?.actionId ?? null;
const all = (list: readonly Done[]) => list.map(({ actionId }) => actionId);

/** A case's row as the checker compares it: by the ids of what was done. */
export function finalCase(row: CaseRow): FinalCase {
  const ended = (list: readonly Placed[]) =>
    list.map(({ actionId, ended }) => (ended ? `${actionId} ended` : actionId));
  return {
    id: row.id,
    seq: row.kind === 'theft' ? null : row.seq,
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
    pursuit: row.pursuit === null ? null : finalPursuit(row.pursuit),
  };
}

function finalPursuit(row: PursuitRow): FinalPursuit {
  const marked = (id: string, isMarked: boolean, mark: string) => (isMarked ? `${id} ${mark}` : id);
  return {
    identified: all(row.identified),
    confirmed: of(row.confirmed),
    modes: row.modes.map(({ on, off }) => marked(on.actionId, off !== null, 'off')),
    policeFile: of(row.policeFile),
    sightings: all(row.sightings),
    recovered: of(row.recovered),
    shares: row.shares.map(({ actionId, revoked }) => marked(actionId, revoked !== null, 'revoked')),
    commands: row.commands.map(({ actionId, approved }) => marked(actionId, approved !== null, 'approved')),
    looked: all(row.looked),
  };
}
