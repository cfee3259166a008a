import type { OutboxRow } from '../store/rows.ts';

/** No action is held back longer than this, milliseconds. */
export const longestWaitMs = 30_000;

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
    if (row.state === 'pending' && isDue(row.notBefore, now)) chosen.push(row);
    else held.add(row.incidentId);
  }
  return chosen;
}

/** A time further off than any wait was set by a clock that has been put back since. */
function isDue(notBefore: number, now: number): boolean {
  return notBefore <= now || notBefore - now > longestWaitMs;
}

/**
 * When the next waiting action may be sent, milliseconds UTC; null when none waits for a time. Of each incident only the
 * oldest counts: the others wait for it, whatever their own time.
 * @param rows unsettled rows, oldest first
 */
export function nextAttemptAt(rows: readonly OutboxRow[]): number | null {
  const seen = new Set<string>();
  const oldest = rows.filter(({ incidentId }) => !seen.has(incidentId) && seen.add(incidentId));
  const times = oldest.flatMap((row) => (row.state === 'pending' ? [row.notBefore] : []));
  return times.length === 0 ? null : Math.min(...times);
}
