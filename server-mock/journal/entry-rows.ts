import type { Entry } from '#shared/domain/entry.ts';

/** One row of the journal table. */
export interface EntryRow {
  seq: number;
  at: number;
  incident_id: string | null;
  kind: string;
  hash: string;
  body: object;
}

/** The columns of an EntryRow, for a SELECT. */
export const ENTRY_COLUMNS = 'seq, at, incident_id, kind, hash, body';

/** Only append writes the table, so a row is an entry of this gateway or of the older one that wrote it. */
export function entryOf({ seq, at, incident_id, kind, hash, body }: EntryRow): Entry {
  return { seq, at, hash, incidentId: incident_id, kind, ...body } as Entry;
}

export function rowOf({ seq, at, hash, incidentId, kind, ...body }: Entry): EntryRow {
  return { seq, at, incident_id: incidentId, kind, hash, body };
}
