import type { Database } from '../store/database.ts';
import { keepHistory } from '../store/inbox.ts';
import { oldestFact, oldestPosition } from '../store/queries.ts';
import type { Transport } from './transport.ts';

type Asker = Pick<Transport, 'askHistory'>;

/**
 * Fetches the facts of a case that are older than those held, and of a stolen car the positions (IN-5).
 * @param cursor the last entry that this console holds durably
 * @returns whether the case is held back to its opening now
 * @throws Error when the gateway does not answer
 */
export async function loadHistory(
  database: Database,
  transport: Asker,
  incidentId: string,
  cursor: number,
): Promise<boolean> {
  const [facts, positions] = await Promise.all([
    loadFacts(database, transport, incidentId, cursor),
    loadPositions(database, transport, incidentId),
  ]);
  return facts && positions;
}

async function loadFacts(database: Database, transport: Asker, incidentId: string, cursor: number): Promise<boolean> {
  const oldest = await oldestFact(database, incidentId);
  if (oldest?.isOpening) return true;
  const before = oldest?.seq ?? cursor + 1;
  const { entries, isComplete } = await transport.askHistory({ incidentId, of: 'facts', before });
  await keepHistory(database, incidentId, entries);
  return isComplete;
}

async function loadPositions(database: Database, transport: Asker, incidentId: string): Promise<boolean> {
  const before = await oldestPosition(database, incidentId);
  if (before === null) return true;
  const { entries, isComplete } = await transport.askHistory({ incidentId, of: 'positions', before });
  await keepHistory(database, incidentId, entries);
  return isComplete;
}
