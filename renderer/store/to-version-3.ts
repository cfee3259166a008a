import type { Transaction } from 'dexie';
import { completeIncident } from '#shared/domain/incident-before-3.ts';
import type { MissingRow } from './rows.ts';

/**
 * In version 3 cases know more: what was held of the journal comes anew from the gateway. Actions that wait stay as they were
 * decided, in their places in the desk's chain. Cases that the gateway no longer tells of cannot come anew: nothing is known
 * of what they lack.
 */
export async function toVersion3(transaction: Transaction): Promise<void> {
  await Promise.all(['incidents', 'entries', 'aside', 'cursor'].map((name) => transaction.table(name).clear()));
  await transaction
    .table<MissingRow>('missing')
    .toCollection()
    .modify((row) => {
      row.incident = completeIncident(row.incident);
    });
}
