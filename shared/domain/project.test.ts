import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, isContractAction } from './action.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { judge } from './judge.ts';
import { project } from './project.ts';
import { action, intents, isCaseIntent, opened, operator, recorded, uuid } from './testing/builders.ts';
import { guards } from './testing/centre.ts';

const row = fold(undefined, opened(1)) as Incident;
const caseIntents = Object.values(intents).filter(isCaseIntent);
const anyActions = fc
  .array(fc.constantFrom(...caseIntents), { maxLength: 16 })
  .map((list) => recordable(list.map((intent, index) => action(index, intent))));

/** Those that a gateway would record, one after the other. */
function recordable(actions: readonly Action[]): Action[] {
  let shown = row;
  return actions.filter((one) => {
    if (isContractAction(one) || judge(shown, one, operator(), one.at, guards) !== null) return false;
    shown = project(shown, [one]);
    return true;
  });
}

describe('project', () => {
  it('VIEW-1 shows pending actions over the row and leaves the row as it is', () => {
    const frozen = structuredClone(row);
    const shown = project(row, [action(1, intents.claim), action(2, intents.dispatch)]);
    expect(shown.claim?.by).toBe('kmayer');
    expect(shown.dispatched).toHaveLength(1);
    expect(row).toEqual(frozen);
  });

  it('VIEW-1 an action that is pending and already recorded counts once', () => {
    fc.assert(
      fc.property(anyActions, fc.nat(), (actions, cut) => {
        const entries = actions.map((one, index) => recorded(index + 2, one));
        const whole = entries.reduce<Incident | undefined>(fold, row);
        const part = entries.slice(0, cut % (entries.length + 1)).reduce<Incident | undefined>(fold, row);
        expect({ ...project(part as Incident, actions), seq: 0 }).toEqual({ ...whole, seq: 0 });
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('VIEW-1 a take that is pending and already recorded counts once, and one of a claim that is gone changes nothing', () => {
    const claim = action(1, intents.claim);
    const take = action(
      2,
      { kind: 'take', args: { claimId: claim.id, reason: null } },
      uuid(1),
      operator('supervisor', 'lhuber'),
    );
    const late = action(
      3,
      { kind: 'take', args: { claimId: claim.id, reason: 'spät' } },
      uuid(1),
      operator('crash-desk', 'asteiner'),
    );
    const held = fold(fold(row, recorded(2, claim)), recorded(3, take)) as Incident;
    expect(held.claim).toMatchObject({ by: 'lhuber', takenFrom: 'kmayer', reason: null });
    expect(project(held, [take, late])).toEqual(held);
    expect(project(row, [claim, take]).claim).toEqual(held.claim);
  });

  it('leaves actions of other cases out', () => {
    expect(project(row, [action(1, intents.claim, uuid(2))])).toBe(row);
  });
});
