import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Disposition } from './action.ts';
import type { Incident } from './incident.ts';

/** Ends that say that nobody needed help: fast to reach, so a share of them is looked at again (DOMAIN section 3). */
const harmless: readonly Disposition[] = ['no-emergency', 'false-alarm'];

/** Whether this end says that nobody needed help. */
export function isHarmless(disposition: Disposition): boolean {
  return harmless.includes(disposition);
}

/** Whether this end needs a reason in words: one without an emergency, and a stolen car that was not found. */
export function needsReason(disposition: Disposition): boolean {
  return isHarmless(disposition) || disposition === 'given-up';
}

/**
 * Whether a case that is closed so is put up for a second look. It falls by the case's id alone, so that nobody chooses
 * which, and every desk says the same.
 * @param share the part of such cases, 0 to 1
 */
export function isSampled(incidentId: string, disposition: Disposition, share: number): boolean {
  if (!isHarmless(disposition)) return false;
  const [high = 0, low = 0] = sha256(utf8ToBytes(incidentId.toLowerCase()));
  return (high * 256 + low) / 65_536 < share;
}

/** A closed case that waits for a colleague's second look. */
export function awaitsReview({ closed, reviewed }: Pick<Incident, 'closed' | 'reviewed'>): boolean {
  return closed?.isSampled === true && reviewed === null;
}

/** What a desk still has to do with: open, or up for a second look. Consoles hold these, a snapshot brings them. */
export function isOnDesk(incident: Pick<Incident, 'closed' | 'reviewed'>): boolean {
  return incident.closed === null || awaitsReview(incident);
}
