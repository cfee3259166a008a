import type { Fix } from '#shared/domain/fix.ts';
import type { Database } from './database.ts';
import type { EntryRow } from './rows.ts';

/** As many of a case's newest positions make its track. */
export const trackLength = 600;

/** What was read before: positions of the rows `firstSeq` to `lastSeq`, and how many held ones are older than they. */
interface Held {
  rows: readonly EntryRow[];
  fixes: readonly Fix[];
  lastSeq: number;
  olderCount: number;
}

/**
 * A case's last positions, oldest first, as a query that reads only what is new since it last ran: a followed car tells a
 * position each second. Gives the same array while nothing has changed.
 */
export function trackQuery({ entries }: Database, incidentId: string): () => Promise<readonly Fix[]> {
  let held: Held | null = null;
  const positions = (from: number, to: number) =>
    entries
      .where('[incidentId+kind+seq]')
      .between([incidentId, 'position:received', from], [incidentId, 'position:received', to], true, true);

  async function newest(): Promise<Held> {
    const rows = await positions(0, Number.POSITIVE_INFINITY).reverse().limit(trackLength).toArray();
    const first = rows.at(-1);
    const olderCount = first === undefined ? 0 : await positions(0, first.seq - 1).count();
    return heldOf(rows.reverse(), olderCount);
  }

  async function continued(before: Held): Promise<Held> {
    const heldCount = await positions(0, before.lastSeq).count();
    // Older ones were fetched, or some were forgotten.
    if (heldCount !== before.olderCount + before.rows.length) return newest();
    const rows = await positions(before.lastSeq + 1, Number.POSITIVE_INFINITY).toArray();
    if (rows.length === 0) return before;
    const all = [...before.rows, ...rows];
    const over = Math.max(0, all.length - trackLength);
    return heldOf(all.slice(over), before.olderCount + over);
  }

  return async () => {
    held = held === null || held.rows.length === 0 ? await newest() : await continued(held);
    return held.fixes;
  };
}

/** A case's last positions as they are now, oldest first. */
export function readTrack(database: Database, incidentId: string): Promise<readonly Fix[]> {
  return trackQuery(database, incidentId)();
}

function heldOf(rows: readonly EntryRow[], olderCount: number): Held {
  const fixes = rows.flatMap(({ entry }) => (entry.kind === 'position:received' ? [entry.fix] : []));
  return { rows, fixes, lastSeq: rows.at(-1)?.seq ?? 0, olderCount };
}
