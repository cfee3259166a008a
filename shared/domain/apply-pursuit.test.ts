import { describe, expect, it } from 'vitest';
import type { Disposition } from './action.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { missingGuards } from './inhibition.ts';
import { judge } from './judge.ts';
import { inhibitionState, type PursuitCommand } from './pursuit.ts';
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

describe('a restart inhibition that went out and was not answered', () => {
  const asked = startAt + minute;
  const inhibit: PursuitCommand = {
    ...{ actionId: uuid(60), at: asked, by: theftDesk.id, command: 'inhibit-restart', expiresAt: asked + 2 * minute },
    ...{ approved: null, sentAt: asked, settled: { at: asked + 10_000, outcome: 'timed-out', data: null } },
  };
  const released = (at: number) => {
    const settled = { at, outcome: 'done', data: null } as const;
    const release: PursuitCommand = { ...inhibit, actionId: uuid(61), at, command: 'release-restart', settled };
    return inhibitionState({ pursuit: tracked.pursuit && { ...tracked.pursuit, commands: [inhibit, release] } });
  };

  it('may still arrive after a release that came before it ends, and not after a later one', () => {
    expect(released(asked + 2 * minute)).toBe('uncertain');
    expect(released(asked + 2 * minute + 1)).toBe('none');
  });
});
