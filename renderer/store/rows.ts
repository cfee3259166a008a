import type { Action } from '#shared/domain/action.ts';
import type { Contract } from '#shared/domain/contract.ts';
import type { Entry, EntryHead } from '#shared/domain/entry.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { HeardRefusalReason } from '#shared/domain/refusal.ts';

/** A case as folded from the journal; `isOpen` 1: a desk still has to do with it (isOnDesk). IndexedDB has no boolean keys. */
export interface IncidentRow {
  id: string;
  isOpen: 0 | 1;
  incident: Incident;
}

/** A journal entry as received, keyed by `seq`. */
export interface EntryRow {
  seq: number;
  incidentId: string;
  kind: Entry['kind'];
  entry: Entry;
}

/** An entry that this console could not read, whole (IN-3): of an unknown kind, kept for later, or broken. */
export interface AsideRow {
  seq: number;
  cause: 'unknown-kind' | 'unreadable';
  detail: string;
  raw: EntryHead | unknown;
}

/**
 * How far this console holds the journal durably. One row, `id` 'inbox'. `hash` is that of the entry `cursor` (LOG-1);
 * `quarantined` counts undecodable alerts, `chainBreaks` the breaks on record, `foundBreaks` those that were found here and
 * are not on record yet, by seq. `seesTracks`: whether the rows were sent to a role that may see where stolen cars are; null:
 * they are of nobody's sight, so that a snapshot is due.
 */
export interface CursorRow {
  id: 'inbox';
  epoch: string | null;
  cursor: number;
  hash: string;
  quarantined: number;
  chainBreaks: number;
  foundBreaks: readonly number[];
  /** Gateway time of the last entry or pulse at which cursor = head was known, milliseconds UTC; null = never. */
  completeAt: number | null;
  seesTracks: boolean | null;
}

/** A car's contract as the gateway told of it last, whole, in entry `seq`. */
export interface ContractRow {
  id: string;
  vin: string;
  seq: number;
  contract: Contract;
}

/**
 * A case that was open here and that the gateway no longer tells of after its journal was put back to an older state: closed
 * meanwhile, or forgotten. It stays until a person settles it.
 */
export interface MissingRow {
  id: string;
  incident: Incident;
  noticedAt: number;
}

/** pending: stored here, not sent or not answered (`attempts` > 0); in-flight: sent, no answer yet; recorded and refused: the gateway's final word. */
export type OutboxState =
  | { state: 'pending'; attempts: number; notBefore: number }
  | { state: 'in-flight'; attempts: number }
  | { state: 'recorded'; seq: number }
  | { state: 'refused'; reason: HeardRefusalReason; detail: string; refusedAt: number; refusedBy: 'gateway' | 'desk' };

/**
 * An action of this desk, in `order` of decision. It leaves when its entry is in the replica, or a person settles a refusal.
 * `hash` is the action's as it was decided (LOG-1), `decidedAt` the desk's own clock then, milliseconds, uncorrected.
 */
export type OutboxRow = OutboxState & {
  order: number;
  id: string;
  incidentId: string;
  action: Action;
  hash: string;
  decidedAt: number;
};
