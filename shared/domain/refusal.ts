import { z } from 'zod';

/**
 * Why an action was not recorded: a closed list, so that every desk can say it in its operator's language.
 * malformed: not an action of this protocol; incident-unknown: no such case; incident-closed: closed meanwhile;
 * role-not-allowed: not this role's work; not-claimed: claim first; claimed-by-other: a colleague has it;
 * claim-changed: the claim that was to be taken is no longer the one that holds; offer-changed: what was to be accepted is
 * no longer offered to this person; call-unknown: the case has no such call; not-closed: there is no end to undo;
 * end-changed: opened and closed again since, the end that was meant holds no longer;
 * nothing-to-review: no second look is due; same-person: a second look is a colleague's; reason-missing: a take after the
 * grace and an end without an emergency need a reason; expired: too late to be done (OUT-6); chain-broken: what is stored is no longer what was decided (LOG-1);
 * operator-unknown: whoever decided has no account (any more), or was never signed in at the desk that delivers it;
 * id-reused: this id was recorded with another content.
 * Of a stolen car: step-not-possible: the case is not that far, or is no theft (detail: its stage); owner-not-reached: no call
 * with the owner yet; not-identified, not-confirmed: of the owner; security-not-active: theft mode needs the car's Security
 * service; contract-unknown: the centre knows no contract of this car; no-theft-mode: the position may not be used;
 * theft-mode-still-on: to be switched off before the end; no-file-number: of the police; not-recovered: not found yet;
 * guards-missing: of a restart inhibition (detail: which, comma-separated, see inhibition.ts); command-unknown,
 * command-settled, share-unknown, watch-unknown: what it names is not there, or no longer open; inhibition-open: to be released
 * or kept in so many words; wrong-end: this end does not fit how far the case is.
 * Of a contract (DOMAIN section 1): not-eligible; service-running; service-not-booked; withdrawal-too-late: more than 28 days;
 * written-notice-missing; date-impossible; car-is-stolen: Security does not end now; no-purchase-after-theft.
 */
export const refusalReasonSchema = z.enum([
  'malformed',
  'incident-unknown',
  'incident-closed',
  'role-not-allowed',
  'not-claimed',
  'claimed-by-other',
  'claim-changed',
  'offer-changed',
  'call-unknown',
  'not-closed',
  'end-changed',
  'nothing-to-review',
  'same-person',
  'reason-missing',
  'expired',
  'chain-broken',
  'operator-unknown',
  'id-reused',
  'step-not-possible',
  'owner-not-reached',
  'not-identified',
  'not-confirmed',
  'security-not-active',
  'contract-unknown',
  'no-theft-mode',
  'theft-mode-still-on',
  'no-file-number',
  'not-recovered',
  'guards-missing',
  'command-unknown',
  'command-settled',
  'share-unknown',
  'watch-unknown',
  'inhibition-open',
  'wrong-end',
  'not-eligible',
  'service-running',
  'service-not-booked',
  'withdrawal-too-late',
  'written-notice-missing',
  'date-impossible',
  'car-is-stolen',
  'no-purchase-after-theft',
]);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;

/** A refusal as a console reads it: a reason of a newer gateway is still a refusal, said by its detail. */
export const heardRefusalReasonSchema = z.union([refusalReasonSchema, z.string().transform(() => 'other' as const)]);
export type HeardRefusalReason = z.infer<typeof heardRefusalReasonSchema>;

/** Whether deciding the same again, as a new action, can help; where it cannot, only discarding is left. */
export function canRedo(reason: HeardRefusalReason): boolean {
  return reason !== 'malformed' && reason !== 'incident-unknown' && reason !== 'role-not-allowed';
}
