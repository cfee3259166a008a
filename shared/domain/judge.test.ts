import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { judge } from './judge.ts';
import { takeGraceMs } from './lease.ts';
import { action, intents, opened, operator, startAt, uuid } from './testing/builders.ts';
import { guards } from './testing/centre.ts';

const mayer = operator('crash-desk', 'kmayer');
const steiner = operator('crash-desk', 'asteiner');
const fresh = fold(undefined, opened(1)) as Incident;
const mine = applyAction(fresh, action(1, intents.claim, uuid(1), mayer));
const closed = applyAction(mine, action(2, intents.close, uuid(1), mayer));
const theft = { ...mine, kind: 'theft' as const };

describe('judge', () => {
  it.each([
    ['an unknown case', undefined, intents.claim, mayer, 'incident-unknown'],
    ['a call before the claim', fresh, intents.call, mayer, 'not-claimed'],
    ['a claim of a free case', fresh, intents.claim, mayer, null],
    ['a claim of a colleague’s case', mine, intents.claim, steiner, 'claimed-by-other'],
    ['a dispatch on a colleague’s case', mine, intents.dispatch, steiner, 'claimed-by-other'],
    ['work on the own case', mine, intents.dispatch, mayer, null],
    ['a note on a colleague’s case', mine, intents.note, steiner, null],
    ['a note on a closed case', closed, intents.note, mayer, null],
    ['a dispatch on a closed case', closed, intents.dispatch, mayer, 'incident-closed'],
    ['a second close', closed, intents.close, mayer, 'incident-closed'],
    ['the crash desk on a theft', theft, intents.dispatch, mayer, 'role-not-allowed'],
    ['the theft desk on a crash', fresh, intents.claim, operator('theft-desk', 'troth'), 'role-not-allowed'],
    ['the theft desk silencing a crash alarm', fresh, intents.acknowledge, operator('theft-desk', 'troth'), null],
    ['the supervisor on a theft', { ...theft, claim: null }, intents.claim, operator('supervisor', 'lhuber'), null],
    ['the service desk claiming', fresh, intents.claim, operator('service-desk', 'x'), 'role-not-allowed'],
  ] as const)('%s', (_what, incident, intent, who, reason) => {
    expect(judge(incident as Incident | undefined, intent, who, startAt, guards)).toBe(reason);
  });

  const claimedAt = mine.claim?.at ?? 0;
  const take = (reason: string | null, claimId = mine.claim?.actionId ?? '') =>
    ({ kind: 'take', args: { claimId, reason } }) as const;
  it.each([
    ['within the grace without a reason', mine, take(null), steiner, takeGraceMs, null],
    ['after the grace without a reason', mine, take(null), steiner, takeGraceMs + 1, 'reason-missing'],
    ['after the grace with one', mine, take('antwortet nicht'), steiner, takeGraceMs + 1, null],
    ['of the own claim', mine, take('x'), mayer, 0, 'claim-changed'],
    ['of a claim that another holds by now', mine, take('x', uuid(77)), steiner, 0, 'claim-changed'],
    ['of a free case', fresh, take('x'), steiner, 0, 'not-claimed'],
    ['of a closed case', closed, take('x'), steiner, 0, 'incident-closed'],
    ['by the wrong desk', mine, take('x'), operator('theft-desk', 'troth'), 0, 'role-not-allowed'],
  ] as const)('OUT-8 a take %s', (_what, incident, intent, who, afterMs, reason) => {
    expect(judge(incident, intent, who, claimedAt + afterMs, guards)).toBe(reason);
  });
});
