import type { Action } from './action.ts';
import { assertNever } from './assert-never.ts';
import type { Incident } from './incident.ts';

/**
 * Lays one action over a case: the same for a recorded action (fold) and for a pending one (project). Applying an action
 * whose id is already in the row changes nothing. Does not judge whether the action is allowed: see judge().
 */
export function applyAction<Row extends Incident>(row: Row, action: Action): Row {
  const done = { actionId: action.id, at: action.at, by: action.by };
  switch (action.kind) {
    case 'acknowledge':
      return { ...row, acknowledged: row.acknowledged ?? done };
    case 'claim':
      return {
        ...row,
        claim: row.claim ?? { ...done, takenFrom: null, reason: null },
        acknowledged: row.acknowledged ?? done,
      };
    case 'take': {
      if (row.claim?.actionId !== action.args.claimId) return row;
      return { ...row, claim: { ...done, takenFrom: row.claim.by, reason: action.args.reason } };
    }
    case 'call':
      return { ...row, calls: once(row.calls, { ...done, outcome: action.args.outcome }) };
    case 'notify':
      return { ...row, notified: once(row.notified, { ...done, psap: action.args.psap }) };
    case 'dispatch':
      return { ...row, dispatched: once(row.dispatched, { ...done, service: action.args.service }) };
    case 'note':
      return row;
    case 'close':
      return { ...row, closed: row.closed ?? { ...done, ...action.args } };
    default:
      return assertNever(action);
  }
}

function once<Done extends { actionId: string }>(list: readonly Done[], item: Done): Done[] {
  return list.some(({ actionId }) => actionId === item.actionId) ? [...list] : [...list, item];
}
