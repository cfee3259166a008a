/**
 * What happened in a round, as plain data: the checker reads nothing else but this, the journal as exported, and what the
 * desks hold at the end. `at` is milliseconds since the round began, on the laboratory's clock, which no fault touches.
 */
export type HistoryEvent = { at: number } & (
  | { kind: 'alert:accepted'; callId: string; incidentId: string }
  /** A key press. `expiresAt` is the true end of its validity, like `at`; null: for ever. `draft` is what was decided. */
  | { kind: 'decided'; desk: number; id: string; incidentId: string; expiresAt: number | null; draft: unknown }
  /** The operator was told that it is saved. */
  | { kind: 'saved'; desk: number; id: string }
  /** The operator was told that it is not saved. */
  | { kind: 'unsaved'; desk: number; id: string; why: string }
  | { kind: 'discarded'; desk: number; id: string }
  /** Handed to the wire. */
  | { kind: 'sent'; desk: number; id: string }
  /** The desk shows this case as open. */
  | { kind: 'case:seen'; desk: number; incidentId: string }
  /** The desk shows it no longer as open. */
  | { kind: 'case:ended'; desk: number; incidentId: string }
  /** `offsetMs`: its clock minus the true one. */
  | { kind: 'gateway:started'; offsetMs: number }
  | { kind: 'gateway:ended' }
  | { kind: 'gateway:copied' }
  | { kind: 'gateway:restored' }
  | { kind: 'desk:started'; desk: number; isWiped: boolean }
  | { kind: 'desk:killed'; desk: number; point: string }
  /** Its black box begins to refuse, or ends doing so. */
  | { kind: 'box:refuses'; desk: number }
  | { kind: 'fault'; text: string }
);

/** What a desk holds when the round is over, as plain JSON. */
export interface FinalDesk {
  desk: number;
  consoleId: string;
  isLive: boolean;
  cursor: number;
  /** The cases that it has to do with, open or up for a second look, without what only waits in its outbox. */
  open: readonly FinalCase[];
  outbox: readonly { id: string; state: string; reason: string | null }[];
  /** Cases that it lists as gone from the gateway. */
  missing: readonly string[];
}

/** What was done to a case, by the ids of the actions; of a call that is over with ` ended` after it. */
export interface FinalCase {
  id: string;
  /** Of a crash. Where entries of a theft are withheld, the desk does not count them. */
  seq: number | null;
  acknowledged: string | null;
  claim: string | null;
  seconds: readonly string[];
  offer: string | null;
  checked: string | null;
  calls: readonly string[];
  told: readonly string[];
  notified: readonly string[];
  disclosed: readonly string[];
  conferences: readonly string[];
  released: string | null;
  dispatched: readonly string[];
  skipped: readonly string[];
  closed: string | null;
  reopened: readonly string[];
  reviewed: string | null;
  /** Of a stolen car. */
  pursuit: FinalPursuit | null;
}

/** What was done about a stolen car, by the ids of the actions; with what became of it after it: off, revoked, approved. */
export interface FinalPursuit {
  identified: readonly string[];
  confirmed: string | null;
  modes: readonly string[];
  policeFile: string | null;
  sightings: readonly string[];
  recovered: string | null;
  shares: readonly string[];
  commands: readonly string[];
  looked: readonly string[];
}

/** The journal as the gateway exports it. */
export interface ExportedJournal {
  epoch: string;
  head: number;
  hash: string;
  entries: readonly unknown[];
}

export interface Outcome {
  /** What the desk's clock and the gateway's can be apart though both are measured, milliseconds. */
  toleranceMs: number;
  /** The true time at which the round began, milliseconds UTC. */
  beganAt: number;
  history: readonly HistoryEvent[];
  journal: ExportedJournal;
  desks: readonly FinalDesk[];
  /** Why the wait for convergence was given up; null: everything came together in time. */
  stuck: string | null;
}
