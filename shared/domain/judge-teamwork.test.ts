import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispositionSchema } from './action.ts';
import { applyAction } from './apply-action.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { judge } from './judge.ts';
import { needsReason } from './second-look.ts';
import { action, type CaseIntent, intents, opened, operator, startAt, uuid } from './testing/builders.ts';
import { guards } from './testing/centre.ts';

const mayer = operator();
const steiner = operator('crash-desk', 'asteiner');
const huber = operator('supervisor', 'lhuber');
const roth = operator('theft-desk', 'troth');
const everybody = [mayer, steiner, huber, roth];

const fresh = fold(undefined, opened(1)) as Incident;
const mine = applyAction(fresh, action(1, intents.claim, uuid(1), mayer));
const joined = applyAction(mine, action(2, intents.join, uuid(1), huber));
const offered = applyAction(mine, action(2, intents.offer, uuid(1), mayer));
const accept = { kind: 'accept', args: { offerId: offered.offer?.actionId ?? '' } } as const;
const close = (disposition: 'no-emergency' | 'handed-over', reason: string | null, isSampled = false) =>
  ({ kind: 'close', args: { disposition, reason, isSampled } }) as const;
const sampled = applyAction(mine, action(3, close('no-emergency', 'versehentlich', true), uuid(1), mayer));
const unsampled = applyAction(mine, action(3, close('no-emergency', 'versehentlich'), uuid(1), mayer));
const reviewed = applyAction(sampled, action(4, intents.review, uuid(1), steiner));
const reopened = applyAction(sampled, action(4, intents.reopen, uuid(1), steiner));
const closedAnew = applyAction(reopened, action(5, close('no-emergency', 'doch nichts', true), uuid(1), steiner));
const reopenOf = ({ closed }: Incident) =>
  ({ kind: 'reopen', args: { reason: 'Leitstelle ruft zurück', closeId: closed?.actionId } }) as const;
const reviewOf = ({ closed }: Incident) =>
  ({ kind: 'review', args: { verdict: 'agreed', note: null, closeId: closed?.actionId } }) as const;

describe('several on one case', () => {
  it.each([
    ['joining a free case', fresh, intents.join, steiner, 'not-claimed'],
    ['joining a colleague’s case', mine, intents.join, steiner, null],
    ['a call of the second', joined, intents.call, huber, null],
    ['closing by the second', joined, close('handed-over', null), huber, 'claimed-by-other'],
    ['an offer by the second', joined, intents.offer, huber, 'claimed-by-other'],
    ['an offer of the holder', mine, intents.offer, mayer, null],
    ['accepting what is offered to oneself', offered, accept, steiner, null],
    ['accepting what is offered to a colleague', offered, accept, huber, 'offer-changed'],
    ['accepting what is offered no longer', mine, accept, steiner, 'offer-changed'],
    ['accepting at the wrong desk', offered, accept, roth, 'role-not-allowed'],
    ['work on an offered case', offered, intents.call, mayer, null],
    ['work on what was only offered', offered, intents.dispatch, steiner, 'claimed-by-other'],
  ] as const)('%s', (_what, incident, intent, who, reason) => {
    expect(judge(incident, intent, who, startAt, guards)).toBe(reason);
  });

  it('an offer falls with the claim it was made from, and with the end of the case', () => {
    const take = { kind: 'take', args: { claimId: mine.claim?.actionId ?? '', reason: 'antwortet nicht' } } as const;
    expect(applyAction(offered, action(9, take, uuid(1), huber)).offer).toBeNull();
    expect(applyAction(offered, action(9, accept, uuid(1), steiner)).offer).toBeNull();
    expect(applyAction(offered, action(9, intents.close, uuid(1), mayer)).offer).toBeNull();
  });
});

describe('closing and looking again', () => {
  it.each([
    ['no emergency without a reason', mine, close('no-emergency', null), mayer, 'reason-missing'],
    ['no emergency with one', mine, close('no-emergency', 'versehentlich'), mayer, null],
    ['a hand-over without one', mine, close('handed-over', null), mayer, null],
    ['a second look by the closer', sampled, intents.review, mayer, 'same-person'],
    ['a second look by a colleague', sampled, intents.review, steiner, null],
    ['a second look at what was not drawn', unsampled, intents.review, steiner, 'nothing-to-review'],
    ['a third look', reviewed, intents.review, huber, 'nothing-to-review'],
    ['a second look at an open case', mine, intents.review, steiner, 'nothing-to-review'],
    ['reopening an open case', mine, intents.reopen, mayer, 'not-closed'],
    ['reopening the end that was seen', sampled, reopenOf(sampled), steiner, null],
    ['reopening another end than the one that was seen', closedAnew, reopenOf(sampled), huber, 'end-changed'],
    ['a second look at the end that was seen', sampled, reviewOf(sampled), steiner, null],
    ['a second look at another end than the one that was seen', closedAnew, reviewOf(sampled), huber, 'end-changed'],
    ['reopening before the second look', sampled, intents.reopen, steiner, null],
    ['reopening after it', reviewed, intents.reopen, steiner, null],
    ['reopening at the wrong desk', sampled, intents.reopen, roth, 'role-not-allowed'],
    ['closing again after reopening', reopened, close('handed-over', null), steiner, null],
    ['closing a reopened case by who closed it first', reopened, close('handed-over', null), mayer, 'claimed-by-other'],
  ] as const)('%s', (_what, incident, intent, who, reason) => {
    expect(judge(incident, intent, who, startAt, guards)).toBe(reason);
  });

  it('reopening and a second look that wait here are not shown over another end than theirs', () => {
    expect(applyAction(closedAnew, action(6, reopenOf(sampled), uuid(1), huber))).toEqual(closedAnew);
    expect(applyAction(closedAnew, action(6, reviewOf(sampled), uuid(1), huber))).toEqual(closedAnew);
    expect(applyAction(reopened, action(6, reviewOf(sampled), uuid(1), huber))).toEqual(reopened);
  });

  it('a reopened case is open, its reopener’s, and its log of ends is kept', () => {
    expect(reopened).toMatchObject({ closed: null, reviewed: null, claim: { by: steiner.id, isHandedOver: false } });
    expect(reopened.reopened).toMatchObject([{ by: steiner.id, closedAs: 'no-emergency' }]);
  });
});

/** Any intent that could be pressed at a case; names of claims and offers are sometimes those that hold, sometimes old. */
const steps = fc.array(
  fc.record({
    who: fc.constantFrom(...everybody),
    kind: fc.constantFrom(
      'claim',
      'take',
      'join',
      'leave',
      'offer',
      'accept',
      'call',
      'close',
      'reopen',
      'review',
      'note',
    ),
    to: fc.constantFrom(...everybody),
    isCurrent: fc.boolean(),
    disposition: fc.constantFrom(...dispositionSchema.options),
    reason: fc.constantFrom(null, 'weil'),
    isSampled: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('whatever is pressed, in whatever order', () => {
  it('one person at most holds a case, what was offered passes to nobody else, and no end lacks what it needs', () => {
    fc.assert(
      fc.property(steps, (pressed) => {
        let row = fresh;
        let lastOfferId = uuid(77);
        for (const [index, step] of pressed.entries()) {
          const intent = intentOf(step, row, lastOfferId);
          // Late enough that a take needs its reason.
          if (judge(row, intent, step.who, startAt + 1_000_000, guards) !== null) continue;
          const done = action(index + 1, intent, uuid(1), step.who);
          const next = applyAction(row, done);
          check(row, intent, step.who.id, next);
          expect(applyAction(next, done)).toEqual(next);
          if (intent.kind === 'offer') lastOfferId = done.id;
          row = next;
        }
      }),
      { seed: 4, numRuns: 600 },
    );
  });
});

type Step = Parameters<Parameters<typeof steps.map>[0]>[0][number];

function intentOf(
  { kind, to, isCurrent, disposition, reason, isSampled }: Step,
  row: Incident,
  lastOfferId: string,
): CaseIntent {
  switch (kind) {
    case 'take':
      return { kind, args: { claimId: isCurrent ? (row.claim?.actionId ?? uuid(78)) : uuid(79), reason } };
    case 'offer':
      return { kind, args: { to: to.id, note: reason } };
    case 'accept':
      return { kind, args: { offerId: isCurrent ? (row.offer?.actionId ?? uuid(78)) : lastOfferId } };
    case 'close':
      return { kind, args: { disposition, reason, isSampled } };
    case 'reopen':
      return { kind, args: { reason: 'weil' } };
    default:
      return intents[kind];
  }
}

function check(before: Incident, intent: CaseIntent, by: string, after: Incident): void {
  const hasChangedHands = before.claim !== null && after.claim?.by !== before.claim.by;
  if (hasChangedHands) {
    expect(['take', 'accept', 'reopen']).toContain(intent.kind);
    expect(after.claim?.by).toBe(by);
  }
  if (after.claim?.isHandedOver === true && after.claim !== before.claim) {
    expect(before.offer?.to).toBe(by);
    expect(after.claim.takenFrom).toBe(before.claim?.by);
  }
  expect(after.seconds.map((one) => one.by)).not.toContain(after.claim?.by);
  expect(new Set(after.seconds.map((one) => one.by)).size).toBe(after.seconds.length);
  if (after.offer !== null) expect([after.offer.by, after.closed]).toEqual([after.claim?.by, null]);
  if (after.reviewed !== null) {
    expect(after.reviewed.by).not.toBe(after.closed?.by);
    expect(after.closed?.isSampled).toBe(true);
  }
  if (after.closed !== null && needsReason(after.closed.disposition)) expect(after.closed.reason).not.toBeNull();
}
