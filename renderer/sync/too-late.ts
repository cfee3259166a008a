import { isExpired } from '#shared/domain/expiry.ts';
import type { OutboxRow } from '../store/rows.ts';

/** One moment, milliseconds UTC on the gateway-corrected clock and on the desk's own; and how long each action has waited. */
export interface Now {
  gateway: number;
  desk: number;
  waitedMs(id: string): number;
}

/**
 * Whether it is too late to send an action (OUT-6): by the gateway's clock; or by the time that has passed since it was
 * decided, on the desk's own clock or on one that nobody can put back. `expiresAt` may have been reckoned on a wrong clock
 * while the gateway was away, and both clocks may have been put back since.
 */
export function isTooLate(
  { id, action, decidedAt }: Pick<OutboxRow, 'id' | 'action' | 'decidedAt'>,
  now: Now,
): boolean {
  if (action.expiresAt === null) return false;
  const passedMs = Math.max(now.desk - decidedAt, now.waitedMs(id));
  return isExpired(action, now.gateway) || passedMs > action.expiresAt - action.at;
}
