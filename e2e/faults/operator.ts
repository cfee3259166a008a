import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';

/**
 * What an operator decides on a case, by a roll 0 <= roll < 1: mostly what is sensible for it as shown, now and then what
 * the gateway has to refuse.
 * @param text of a note, told apart from every other
 */
export function intentFor(incident: Incident, operatorId: string, roll: number, text: string): Intent {
  const note: Intent = { kind: 'note', args: { text } };
  if (roll < 0.06) return { kind: 'claim', args: {} };
  if (roll < 0.12) return { kind: 'dispatch', args: { service: 'fire' } };
  if (incident.claim === null) {
    if (roll < 0.7) return { kind: 'claim', args: {} };
    return roll < 0.85 ? { kind: 'acknowledge', args: {} } : note;
  }
  if (incident.claim.by !== operatorId) {
    const reason = roll < 0.3 ? null : `took over: ${text}`;
    return roll < 0.45 ? { kind: 'take', args: { claimId: incident.claim.actionId, reason } } : note;
  }
  if (roll < 0.3) return { kind: 'call', args: { outcome: roll < 0.2 ? 'connected' : 'no-answer' } };
  if (roll < 0.45) return { kind: 'notify', args: { psap: '144', passed: null } };
  if (roll < 0.72) return { kind: 'dispatch', args: { service: 'ambulance' } };
  return roll < 0.92 ? note : { kind: 'close', args: { disposition: 'handed-over', reason: null } };
}
