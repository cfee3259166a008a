import type { Incident } from '#shared/domain/incident.ts';
import type { MissingRow, OutboxRow } from './rows.ts';

/** A case as the screen shows it: the row with this desk's unsettled actions laid over it (VIEW-1). */
export interface CaseView {
  incident: Incident;
  /** This desk's unsettled actions on the case, oldest first. */
  unsettled: readonly OutboxRow[];
}

/** Everything the screen reads. A new object at each change; unchanged parts keep their identity. */
export interface DeskView {
  /** False until the stored rows have been read once after start. */
  isLoaded: boolean;
  /** Open cases in queue order, and those whose end is saved here but not recorded yet. */
  cases: readonly CaseView[];
  /** Cases that ended, or had their second look, while this window is open, newest first, a few. */
  recentlyClosed: readonly CaseView[];
  /** Closed cases that wait for a second look, the longest waiting first. */
  toReview: readonly CaseView[];
  /** Actions that the gateway has not settled: pending and in flight. */
  waitingCount: number;
  refused: readonly (OutboxRow & { state: 'refused' })[];
  /** Alerts that the gateway could not decode. */
  quarantinedCount: number;
  /** Entries that this console could not read. */
  asideCount: number;
  /** Breaks of a hash chain that are on record. */
  chainBreakCount: number;
  /** Cases that were open here and that the gateway no longer tells of. */
  missing: readonly MissingRow[];
}
