import { z } from 'zod';

/**
 * Why the gateway did not record an action: a closed list, so that every desk can say it in its operator's language.
 * malformed: not an action of this protocol; incident-unknown: no such case; incident-closed: closed meanwhile;
 * role-not-allowed: not this role's work; not-claimed: claim first; claimed-by-other: a colleague has it;
 * operator-unknown: whoever decided has no account (any more), or was never signed in at the desk that
 * delivers it; id-reused: this id was recorded with another content.
 */
export const refusalReasonSchema = z.enum([
  'malformed',
  'incident-unknown',
  'incident-closed',
  'role-not-allowed',
  'not-claimed',
  'claimed-by-other',
  'operator-unknown',
  'id-reused',
]);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;
