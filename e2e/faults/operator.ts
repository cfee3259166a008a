import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { approving, pursuitDuties } from './operator-theft.ts';

/** Who decides, of whom, and what a note says, told apart from every other. */
export interface Mind {
  operatorId: string;
  colleagueId: string;
  text: string;
}

type Choice = readonly [share: number, make: () => Intent];

/**
 * What an operator decides on a case, by a roll 0 <= roll < 1: mostly what is sensible for it as shown, now and then what
 * the gateway has to refuse.
 */
export function intentFor(incident: Incident, mind: Mind, roll: number): Intent {
  if (roll < 0.06) return claim;
  if (roll < 0.12) return { kind: 'dispatch', args: { service: 'fire' } };
  return choose((roll - 0.12) / 0.88, choicesFor(incident, mind));
}

const claim: Intent = { kind: 'claim', args: {} };

function choicesFor(incident: Incident, mind: Mind): readonly Choice[] {
  const { operatorId, text } = mind;
  const note: Intent = { kind: 'note', args: { text } };
  if (incident.closed !== null) {
    return [
      [5, () => ({ kind: 'review', args: { verdict: 'agreed', note: null } })],
      [4, () => ({ kind: 'reopen', args: { reason: `once more: ${text}` } })],
      [1, () => note],
    ];
  }
  if (incident.claim === null) {
    return [
      [7, () => claim],
      [1, () => ({ kind: 'acknowledge', args: {} })],
      [2, () => note],
    ];
  }
  const own = incident.kind === 'theft' ? pursuitDuties(incident, text) : [];
  if (incident.claim.by === operatorId) return [...duties(incident, mind), ...holding(mind), ...own];
  const { actionId: claimId } = incident.claim;
  const offer = incident.offer?.to === operatorId ? incident.offer : null;
  return [
    [2, () => ({ kind: 'take', args: { claimId, reason: null } })],
    [2, () => ({ kind: 'take', args: { claimId, reason: `took over: ${text}` } })],
    [offer === null ? 1 : 12, () => ({ kind: 'accept', args: { offerId: offer?.actionId ?? claimId } })],
    [3, () => ({ kind: 'join', args: {} })],
    [2, () => note],
    ...(incident.seconds.some(({ by }) => by === operatorId) ? [...duties(incident, mind), ...own, leave] : []),
    ...(incident.kind === 'theft' ? [approving(incident)] : []),
  ];
}

const leave: Choice = [1, () => ({ kind: 'leave', args: {} })];

/** What the holder of a case and its seconds do. */
function duties({ calls, notified, claim: held, id }: Incident, { text }: Mind): readonly Choice[] {
  const going = [...calls, ...notified].findLast(({ ended }) => ended === null);
  const contact = { id: 'li', name: 'LNEZ' };
  const [number, psap] = ['+447700900001', '144'] as const;
  return [
    [6, () => ({ kind: 'dispatch', args: { service: 'ambulance' } })],
    [2, () => ({ kind: 'call', args: { outcome: 'connected', number } })],
    [1, () => ({ kind: 'call', args: { outcome: 'no-answer', number: null } })],
    [2, () => ({ kind: 'hang-up', args: { callId: going?.actionId ?? held?.actionId ?? id, cause: 'dropped' } })],
    [2, () => ({ kind: 'tell', args: { fact: 'trapped', value: null } })],
    [2, () => ({ kind: 'notify', args: { psap, passed: null, contact, number, outcome: 'connected' } })],
    [
      1,
      () => ({
        kind: 'disclose',
        args: { to: { psap, contact, name: contact.name }, purpose: 'exercise', parts: ['read-out'], via: 'voice' },
      }),
    ],
    [1, () => ({ kind: 'check', args: {} })],
    [1, () => ({ kind: 'conference', args: { outcome: 'not-wanted' } })],
    [1, () => ({ kind: 'release', args: {} })],
    [1, () => ({ kind: 'skip', args: { step: 'conference', reason: text } })],
    [3, () => ({ kind: 'note', args: { text } })],
  ];
}

/** What is the holder's alone. */
function holding({ colleagueId, text }: Mind): readonly Choice[] {
  const end = { disposition: 'no-emergency', isSampled: true } as const;
  return [
    [3, () => ({ kind: 'offer', args: { to: colleagueId as OperatorId, note: text } })],
    [1, () => ({ kind: 'close', args: { disposition: 'handed-over', reason: null, isSampled: false } })],
    [2, () => ({ kind: 'close', args: { ...end, reason: text } })],
    [0.3, () => ({ kind: 'close', args: { ...end, reason: null } })],
  ];
}

function choose(roll: number, choices: readonly Choice[]): Intent {
  const whole = choices.reduce((sum, [share]) => sum + share, 0);
  let left = roll * whole;
  for (const [share, make] of choices) {
    left -= share;
    if (left < 0) return make();
  }
  return claim;
}
