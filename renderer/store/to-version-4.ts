import type { Transaction } from 'dexie';
import type { Entry } from '#shared/domain/entry.ts';
import { completeIncidentBefore4 } from '#shared/domain/incident-before-4.ts';
import { withoutReportedPlace } from '#shared/domain/withheld.ts';
import type { CursorRow, IncidentRow, MissingRow } from './rows.ts';

/** A row of version 3, as far as it matters here. */
interface OldEntryRow {
  incidentId: string;
  entry: Entry;
}

/**
 * Since version 4 the place of a stolen car is here only while it may be used (DOMAIN section 6): what was held of it goes, at
 * once and whether or not there is a gateway. All else stays in sight until the first snapshot, which is due, replaces it.
 * Actions that wait stay as they were decided.
 */
export async function toVersion4(transaction: Transaction): Promise<void> {
  const complete = (row: IncidentRow | MissingRow) => {
    row.incident = completeIncidentBefore4(row.incident);
  };
  for (const name of ['incidents', 'missing']) {
    await transaction.table<IncidentRow | MissingRow>(name).toCollection().modify(complete);
  }
  const incidents = await transaction.table<IncidentRow>('incidents').toArray();
  const crashes = new Set(incidents.flatMap(({ id, incident }) => (incident.kind === 'crash' ? [id] : [])));
  const entries = transaction.table<OldEntryRow>('entries');
  await entries
    .toCollection()
    .filter(({ incidentId, entry }) => entry.kind === 'position:received' && !crashes.has(incidentId))
    .delete();
  await entries.toCollection().modify((row) => {
    row.entry = withoutReportedPlace(row.entry);
  });
  // What could not be read may tell a place as well; it comes again with the snapshot.
  await transaction.table('aside').clear();
  await transaction
    .table<CursorRow>('cursor')
    .toCollection()
    .modify((row) => {
      row.seesTracks = null;
    });
}
