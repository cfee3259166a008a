import { describe, expect, it } from 'vitest';
import type { Intent } from './action.ts';
import { applyAction } from './apply-action.ts';
import { freshPursuit, type Incident, type Report, untouched } from './incident.ts';
import { operatorIdSchema } from './operator.ts';
import { clocksOf } from './protocol-clocks.ts';
import { action, intents, operator, report, startAt, uuid } from './testing/builders.ts';
import { centre } from './testing/centre.ts';

/** What was done, each so many seconds after the opening. */
function caseAfter(done: readonly (readonly [number, Intent])[], change: Partial<Report> = {}): Incident {
  const told = { ...report(change), contract: null };
  const begun = { ...untouched, pursuit: freshPursuit(told.kind) };
  const row: Incident = { id: uuid(1), seq: 1, openedSeq: 1, openedAt: startAt, ...told, ...begun };
  return done.reduce(
    (after, [atS, intent], index) => applyAction(after, { ...action(index + 1, intent), at: startAt + atS * 1000 }),
    row,
  );
}
const at = (seconds: number) => startAt + seconds * 1000;
const strict = centre({ clocks: { answerWithinS: 5, processWithinS: 45 } });
const states = (incident: Incident, now: number, of = strict) =>
  clocksOf(incident, of, now).map(({ kind, isRunning, runMs, limits }) => [
    kind,
    isRunning ? 'runs' : 'stands',
    runMs / 1000,
    ...limits.map(({ withinS, state }) => `${withinS} ${state}`),
  ]);

describe('the clocks of a case', () => {
  it('the answer clock runs from the opening against the trade’s 10 seconds and the centre’s own', () => {
    expect(states(caseAfter([]), at(3))).toEqual([['answer', 'runs', 3, '10 running', '5 running']]);
    expect(states(caseAfter([]), at(7))).toEqual([['answer', 'runs', 7, '10 running', '5 missed']]);
    expect(states(caseAfter([]), at(11))).toEqual([['answer', 'runs', 11, '10 missed', '5 missed']]);
  });

  it('stops at the first claim, and the processing clock begins', () => {
    expect(states(caseAfter([[4, intents.claim]]), at(14))).toEqual([
      ['answer', 'stands', 4, '10 met', '5 met'],
      ['process', 'runs', 10, '60 running', '45 running'],
    ]);
  });

  it('a take-over later does not make the answer late', () => {
    const claimed = caseAfter([[4, intents.claim]]);
    const take: Intent = { kind: 'take', args: { claimId: claimed.claim?.actionId ?? '', reason: 'Pause' } };
    const taken = applyAction(claimed, {
      ...action(9, take, uuid(1), operator('crash-desk', 'asteiner')),
      at: at(300),
    });
    expect(taken.claim?.by).toBe(operatorIdSchema.parse('asteiner'));
    expect(states(taken, at(301))[0]).toEqual(['answer', 'stands', 4, '10 met', '5 met']);
  });

  it('processing is over when the first control centre is reached, not when one was tried', () => {
    const busy: Intent = { kind: 'notify', args: { ...intents.notify.args, outcome: 'busy' } };
    const tried = caseAfter([
      [4, intents.claim],
      [20, busy],
    ]);
    expect(states(tried, at(30))[1]).toEqual(['process', 'runs', 26, '60 running', '45 running']);
    const reached = applyAction(tried, { ...action(5, intents.notify), at: at(56) });
    expect(states(reached, at(400))[1]).toEqual(['process', 'stands', 52, '60 met', '45 missed']);
  });

  it('a centre that asks what the trade asks has one limit', () => {
    const limits = clocksOf(caseAfter([]), centre(), at(1))[0]?.limits;
    expect(limits).toEqual([{ of: 'trade', withinS: 10, state: 'running' }]);
  });

  it('does not wait for a control centre that nobody has to call', () => {
    const skip: Intent = { kind: 'skip', args: { step: 'notify', reason: 'war schon dort' } };
    const harmless: Intent = { kind: 'close', args: { disposition: 'no-emergency', reason: 'Knopf versehentlich' } };
    const kinds = (done: readonly Intent[], change: Partial<Report> = {}) =>
      clocksOf(
        caseAfter(
          done.map((intent, n) => [n + 1, intent] as const),
          change,
        ),
        strict,
        at(9),
      ).map(({ kind }) => kind);
    expect(kinds([intents.claim, skip])).toEqual(['answer']);
    expect(kinds([intents.claim, harmless])).toEqual(['answer']);
    expect(kinds([intents.claim], { isTest: true })).toEqual(['answer']);
    expect(kinds([intents.claim], { kind: 'theft', crash: null })).toEqual(['answer']);
  });

  it('a case that ended without the control centre has missed it', () => {
    const closed = caseAfter([
      [4, intents.claim],
      [20, intents.close],
    ]);
    expect(states(closed, at(900))[1]).toEqual(['process', 'stands', 16, '60 missed', '45 missed']);
  });
});
