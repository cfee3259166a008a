import type { OutboxRow } from '../store/rows.ts';

/**
 * Which unsettled actions may be sent now (OUT-3): per incident strictly from its oldest on, so that one that has to wait
 * holds back the later ones of its own incident and no other.
 * @param rows unsettled rows, oldest first
 * @param now milliseconds UTC
 * @param limit at most this many
 */
export function chooseBatch(rows: readonly OutboxRow[], now: number, limit: number): OutboxRow[] {
  const held = new Set<string>();
  const chosen: OutboxRow[] = [];
  for (const row of rows) {
    if (chosen.length === limit) break;
    if (held.has(row.incidentId)) continue;
    if (row.state === 'pending' && row.notBefore <= now) chosen.push(row);
    else held.add(row.incidentId);
  }
  return chosen;
}

/** When the next waiting action may be sent, milliseconds UTC; null when none waits for a time. */
export function nextAttemptAt(rows: readonly OutboxRow[]): number | null {
  const times = rows.flatMap((row) => (row.state === 'pending' ? [row.notBefore] : []));
  return times.length === 0 ? null : Math.min(...times);
}
