import type { Action, ActionOf } from './action.ts';
import { applyPursuit, isPursuitAction } from './apply-pursuit.ts';
import { assertNever } from './assert-never.ts';
import type { Incident } from './incident.ts';

/**
 * Lays one action over a case: the same for a recorded action (fold) and for a pending one (project). Applying an action
 * whose id is already in the row changes nothing. Does not judge whether the action is allowed: see judge().
 */
export function applyAction<Row extends Incident>(row: Row, action: Action): Row {
  const done = { actionId: action.id, at: action.at, by: action.by };
  if (isPursuitAction(action)) {
    return row.pursuit === null ? row : { ...row, pursuit: applyPursuit(row.pursuit, action) };
  }
  switch (action.kind) {
    case 'acknowledge':
      return { ...row, acknowledged: row.acknowledged ?? done };
    case 'claim':
      if (row.claim !== null) return { ...row, acknowledged: row.acknowledged ?? done };
      return held({ ...row, acknowledged: row.acknowledged ?? done }, { ...done, ...fresh });
    case 'take':
      if (row.claim?.actionId !== action.args.claimId) return row;
      return held(row, { ...done, takenFrom: row.claim.by, reason: action.args.reason, isHandedOver: false });
    case 'accept':
      if (row.offer?.actionId !== action.args.offerId) return row;
      return held(row, { ...done, takenFrom: row.offer.by, reason: row.offer.note, isHandedOver: true });
    case 'offer':
      // Laid over once more after it was accepted, it offers nothing: the case is the other's by then.
      return row.claim?.by === done.by ? { ...row, offer: { ...done, ...action.args } } : row;
    case 'join':
      if (row.claim?.by === done.by || row.seconds.some(({ by }) => by === done.by)) return row;
      return { ...row, seconds: [...row.seconds, done] };
    case 'leave':
      return { ...row, seconds: row.seconds.filter(({ by }) => by !== done.by) };
    case 'check':
      return { ...row, checked: row.checked ?? done };
    case 'call': {
      const { outcome, number = null } = action.args;
      return { ...row, calls: once(row.calls, { ...done, outcome, number, ended: null }) };
    }
    case 'notify': {
      const { psap, contact = null, number = null, outcome = 'connected' } = action.args;
      return { ...row, notified: once(row.notified, { ...done, psap, contact, number, outcome, ended: null }) };
    }
    case 'hang-up': {
      const { callId, cause } = action.args;
      const end = <Call extends { actionId: string; ended: unknown }>(call: Call): Call =>
        call.actionId === callId && call.ended === null ? { ...call, ended: { at: action.at, cause } } : call;
      return { ...row, calls: row.calls.map(end), notified: row.notified.map(end) };
    }
    case 'tell':
      return { ...row, told: once(row.told, { ...done, ...action.args }) };
    case 'disclose':
      return { ...row, disclosed: once(row.disclosed, { ...done, ...action.args }) };
    case 'conference':
      return { ...row, conferences: once(row.conferences, { ...done, ...action.args }) };
    case 'release':
      return { ...row, released: row.released ?? done };
    case 'dispatch':
      return { ...row, dispatched: once(row.dispatched, { ...done, service: action.args.service }) };
    case 'skip':
      return { ...row, skipped: once(row.skipped, { ...done, ...action.args }) };
    case 'note':
    // A contract is no part of a case that an action could change: the gateway tells of it (contract:updated).
    case 'withdraw':
    case 'cancel':
      return row;
    case 'close': {
      const closed = row.closed ?? { ...done, ...action.args, isSampled: action.args.isSampled ?? false };
      return { ...row, closed, offer: null };
    }
    case 'reopen':
      return reopened(row, done, action.args);
    case 'review': {
      const { verdict, note, closeId = row.closed?.actionId } = action.args;
      if (row.closed?.actionId !== closeId) return row;
      return { ...row, reviewed: row.reviewed ?? { ...done, verdict, note } };
    }
    default:
      return assertNever(action);
  }
}

type Done = NonNullable<Incident['acknowledged']>;

/** A case that comes from nobody. */
const fresh = { takenFrom: null, reason: null, isHandedOver: false };

/** A new holder: what was offered by the one before is settled, and whoever holds a case is not its second as well. */
function held<Row extends Incident>(row: Row, claim: NonNullable<Incident['claim']>): Row {
  const { actionId, at, by } = claim;
  const seconds = row.seconds.filter((one) => one.by !== by);
  return { ...row, answered: row.answered ?? { actionId, at, by }, claim, offer: null, seconds };
}

/** Whoever opens a case again answers for it. The end that it undid stays undone when both are laid over once more. */
function reopened<Row extends Incident>(row: Row, done: Done, args: ActionOf<'reopen'>['args']): Row {
  if (row.closed === null) return row;
  if (row.reopened.some(({ actionId }) => actionId === done.actionId)) {
    return { ...row, closed: null, reviewed: null, offer: null };
  }
  const { reason, closeId = row.closed.actionId } = args;
  if (row.closed.actionId !== closeId) return row;
  const undone = { ...done, reason, closedAs: row.closed.disposition };
  return held(
    { ...row, pursuit: pursuitAfter(row), closed: null, reviewed: null, reopened: [...row.reopened, undone] },
    { ...done, ...fresh },
  );
}

/** The owner has to say anew that it is a theft: their word holds only for what was given up, with the car still gone. */
function pursuitAfter({ pursuit, closed }: Incident): Incident['pursuit'] {
  if (pursuit === null || closed?.disposition === 'given-up' || pursuit.stage === 'alarm') return pursuit;
  return { ...pursuit, confirmed: null, stage: 'identified' };
}

function once<Done extends { actionId: string }>(list: readonly Done[], item: Done): Done[] {
  return list.some(({ actionId }) => actionId === item.actionId) ? [...list] : [...list, item];
}
