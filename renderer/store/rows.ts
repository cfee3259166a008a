import type { Action } from '#shared/domain/action.ts';
import type { Entry, EntryHead } from '#shared/domain/entry.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';

/** A case as folded from the journal; `isOpen` is 1 or 0, because IndexedDB has no boolean keys. */
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

/** How far this console holds the journal durably. One row, `id` 'inbox'. `quarantined` counts undecodable alerts. */
export interface CursorRow {
  id: 'inbox';
  epoch: string | null;
  cursor: number;
  quarantined: number;
  /** Gateway time of the last entry or pulse at which cursor = head was known, milliseconds UTC; null = never. */
  completeAt: number | null;
}

/** pending: stored here, not sent; in-flight: sent, no answer yet; recorded and refused: the gateway's final word. */
export type OutboxState =
  | { state: 'pending'; attempts: number; notBefore: number }
  | { state: 'in-flight'; attempts: number }
  | { state: 'recorded'; seq: number }
  | { state: 'refused'; reason: RefusalReason; detail: string; refusedAt: number };

/** An action of this desk, in `order` of decision. It leaves when its entry is in the replica, or a person discards a refusal. */
export type OutboxRow = OutboxState & { order: number; id: string; incidentId: string; action: Action };
