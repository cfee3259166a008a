import { hashOf } from '#shared/domain/chain.ts';
import type { Choice } from '../store/outbox.ts';
import type { OutboxRow } from '../store/rows.ts';
import { isTooLate, type Now } from './too-late.ts';

/** No action is held back longer than this, milliseconds. */
export const longestWaitMs = 30_000;

/**
 * Which unsettled actions may be sent now (OUT-3): per incident strictly from its oldest on, so that one that has to wait
 * holds back the later ones of its own incident and no other. One that is too late is never sent (OUT-6): refused here if it
 * never went out; else the gateway is asked what became of it, and the later ones of its incident wait for that. One that is
 * no longer what was decided is refused here as well (LOG-1).
 * @param rows unsettled rows, oldest first
 * @param limit at most this many are sent, and as many asked about
 */
export function chooseBatch(rows: readonly OutboxRow[], now: Now, limit: number): Choice {
  const held = new Set<string>();
  const send: OutboxRow[] = [];
  const ask: OutboxRow[] = [];
  const refuse: { row: OutboxRow; reason: 'expired' | 'chain-broken' }[] = [];
  for (const row of rows) {
    if (send.length === limit || ask.length === limit) break;
    if (held.has(row.incidentId)) continue;
    if (row.state !== 'pending' || !isDue(row.notBefore, now.gateway)) held.add(row.incidentId);
    else if (hashOf(row.action) !== row.hash) refuse.push({ row, reason: 'chain-broken' });
    else if (!isTooLate(row, now)) send.push(row);
    else if (row.attempts === 0) refuse.push({ row, reason: 'expired' });
    else {
      ask.push(row);
      held.add(row.incidentId);
    }
  }
  return { send, refuse, ask };
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
