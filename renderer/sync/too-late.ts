import { isExpired } from '#shared/domain/expiry.ts';
import type { OutboxRow } from '../store/rows.ts';

/** One moment on two clocks, milliseconds UTC: the gateway-corrected one, and the desk's own. */
export interface Now {
  gateway: number;
  desk: number;
}

/**
 * Whether it is too late to send an action (OUT-6): by the gateway's clock, or by the time that has passed on the desk's own
 * since it was decided. Two clocks, because `expiresAt` may have been reckoned on a wrong one while the gateway was away.
 */
export function isTooLate({ action, decidedAt }: Pick<OutboxRow, 'action' | 'decidedAt'>, now: Now): boolean {
  if (action.expiresAt === null) return false;
  return isExpired(action, now.gateway) || now.desk - decidedAt > action.expiresAt - action.at;
}
