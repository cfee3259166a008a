import type { BoxContent } from '#shared/desktop/black-box.ts';
import type { Action } from '#shared/domain/action.ts';
import type { Database } from './database.ts';
import { newRow, pending, rearrange } from './outbox.ts';
import type { OutboxRow } from './rows.ts';

/**
 * Brings back into the outbox what the black box holds and the outbox lacks (LOG-2), everything in the order of decision
 * (OUT-3). What comes back may have been sent before: it counts as tried, so that nobody is told it was not.
 * @param content of the black box, oldest first
 * @param scope unsettled: what is not known to be recorded, and not in the replica either; all: also what was recorded,
 * for a journal that may have lost it
 * @returns how many came back
 */
export async function restore(database: Database, content: BoxContent, scope: 'unsettled' | 'all'): Promise<number> {
  const { outbox, entries } = database;
  return database.transaction('rw', [outbox, entries], async () => {
    const wanted = content.filter(({ outcome }) => scope === 'all' || outcome === null).map(({ action }) => action);
    const recorded = scope === 'all' ? new Set<string>() : await recordedIn(database, wanted);
    const place = new Map(content.map(({ action }, index) => [action.id, index]));
    let count = 0;
    await rearrange(database, (rows) => {
      const known = new Set(rows.map(({ id }) => id));
      const back = wanted.filter(({ id }) => !known.has(id) && !recorded.has(id));
      count = back.length;
      if (count === 0) return null;
      const returned = back.map((action) => ({
        at: place.get(action.id) ?? 0,
        row: { ...newRow(action, action.at), ...pending(1, 0) },
      }));
      return [...placed(rows, place), ...returned].sort((a, b) => a.at - b.at).map(({ row }) => row);
    });
    return count;
  });
}

async function recordedIn({ entries }: Database, actions: readonly Action[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const incidentId of new Set(actions.map((action) => action.incidentId))) {
    const rows = await entries
      .where('[incidentId+kind+seq]')
      .between([incidentId, 'action:recorded', 0], [incidentId, 'action:recorded', Number.POSITIVE_INFINITY])
      .toArray();
    for (const { entry } of rows) if (entry.kind === 'action:recorded') ids.add(entry.action.id);
  }
  return ids;
}

/** A row that the black box could not write stays behind the one that it followed. */
function placed(rows: readonly OutboxRow[], place: ReadonlyMap<string, number>) {
  let last = -1;
  return rows.map(({ order: _order, ...row }) => {
    last = place.get(row.id) ?? last;
    return { at: last, row };
  });
}
