import { describe, expect, it } from 'vitest';
import type { Disposition } from './action.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { missingGuards } from './inhibition.ts';
import { judge } from './judge.ts';
import { action, intents, recorded, startAt, uuid } from './testing/builders.ts';
import { guards } from './testing/centre.ts';
import { afterSteps, pursuedTo, theftDesk } from './testing/theft-case.ts';

const minute = 60_000;
const tracked = afterSteps(pursuedTo('police-file'), [null]);
const lost = { kind: 'sight', args: { isInSight: false, unit: null } } as const;

/** A word on the sight of the car, recorded at `at` and dated `aheadMs` later by its desk. */
function told(
  row: Incident,
  intent: typeof intents.sight | typeof lost,
  seq: number,
  at: number,
  aheadMs: number,
): Incident {
  const word = { ...action(seq, intent, uuid(1), theftDesk), at: at + aheadMs };
  const next = fold(row, { ...recorded(seq, word), at });
  if (next === undefined) throw new Error('the case is gone');
  return next;
}

describe('a desk whose clock runs ten minutes ahead', () => {
  const sighted = told(tracked, intents.sight, 20, startAt + minute, 10 * minute);

  it('has the car in sight no longer than the centre allows', () => {
    expect(missingGuards(sighted, null, null, startAt + 11 * minute, guards)).not.toContain('in-sight');
    expect(missingGuards(sighted, null, null, startAt + 11 * minute + 1, guards)).toContain('in-sight');
  });

  it('does not keep it in sight after word that it is lost', () => {
    const gone = told(sighted, lost, 21, startAt + 2 * minute, 0);
    expect(gone.pursuit?.stage).toBe('tracking');
    expect(missingGuards(gone, null, null, startAt + 2 * minute, guards)).toContain('in-sight');
  });
});

describe('a confirmed case that was closed and is opened again', () => {
  const reopened = (disposition: Disposition) => {
    const close = { kind: 'close', args: { disposition, reason: 'versehentlich', isSampled: false } } as const;
    return afterSteps(pursuedTo('confirm'), [close, intents.reopen]);
  };
  const modeOn = (row: Incident) => judge(row, intents['theft-mode-on'], theftDesk, startAt, guards);

  it.each(['not-a-theft', 'false-alarm', 'duplicate', 'test', 'vehicle-recovered'] as const)(
    'as %s takes the owner’s word anew before theft mode',
    (disposition) => {
      expect(reopened(disposition).pursuit).toMatchObject({ stage: 'identified', confirmed: null });
      expect(modeOn(reopened(disposition))).toBe('not-confirmed');
    },
  );

  it('goes on where it was given up with the car still gone', () => {
    expect(modeOn(reopened('given-up'))).toBeNull();
  });
});
