import type { Database } from '../store/database.ts';
import { keepHistory } from '../store/inbox.ts';
import { oldestFact } from '../store/queries.ts';
import type { Transport } from './transport.ts';

/**
 * Fetches the facts of a case that are older than those held (IN-5).
 * @param cursor the last entry that this console holds durably
 * @returns whether the case is held back to its opening now
 * @throws Error when the gateway does not answer
 */
export async function loadHistory(
  database: Database,
  transport: Pick<Transport, 'askHistory'>,
  incidentId: string,
  cursor: number,
): Promise<boolean> {
  const oldest = await oldestFact(database, incidentId);
  if (oldest?.isOpening) return true;
  const before = oldest?.seq ?? cursor + 1;
  const { entries, isComplete } = await transport.askHistory({ incidentId, of: 'facts', before });
  await keepHistory(database, incidentId, entries);
  return isComplete;
}
