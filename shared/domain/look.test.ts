import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { lookAgainMs, needsLook, sameLookMs } from './look.ts';
import { project } from './project.ts';
import { action, fix, intents, operator, startAt, uuid } from './testing/builders.ts';
import { afterSteps, pursuedTo } from './testing/theft-case.ts';

const desk = operator('theft-desk');
const stolen = { ...pursuedTo('theft-mode-on'), fix: fix() };
const looked = project(stolen, [action(0, intents.look, uuid(1), desk)]);
const minute = 60_000;

describe('a look at the position of a stolen car is put on record', () => {
  it('when the case is before the operator for the first time', () => {
    expect(needsLook(stolen, desk, startAt, null, startAt)).toBe(true);
    expect(needsLook(looked, operator('supervisor', 'lhuber'), startAt, null, startAt)).toBe(true);
  });

  it('not once theft mode has ended, nor before it: no position is shown then', () => {
    const ended = afterSteps(stolen, [intents['theft-mode-off']]);
    expect(ended.fix).not.toBeNull();
    expect(needsLook(ended, desk, startAt, null, startAt)).toBe(false);
    expect(needsLook({ ...pursuedTo('confirm'), fix: fix() }, desk, startAt, null, startAt)).toBe(false);
  });

  it('not again while it goes on, but after a quarter of an hour', () => {
    expect(needsLook(looked, desk, startAt, null, startAt + lookAgainMs - 1)).toBe(false);
    expect(needsLook(looked, desk, startAt, null, startAt + lookAgainMs)).toBe(true);
  });

  it('again when the operator comes back to the case after a minute, and not before', () => {
    const back = startAt + sameLookMs;
    expect(needsLook(looked, desk, back - 1, null, back)).toBe(false);
    expect(needsLook(looked, desk, back, null, back)).toBe(true);
  });

  it('not twice while the first one is on its way, or was refused', () => {
    expect(needsLook(stolen, desk, startAt, startAt, startAt + minute)).toBe(false);
  });

  it('only where a position is shown, and to whoever may see it', () => {
    expect(needsLook({ ...stolen, fix: null }, desk, startAt, null, startAt)).toBe(false);
    expect(needsLook(stolen, operator('crash-desk'), startAt, null, startAt)).toBe(false);
    expect(needsLook({ ...stolen, kind: 'crash', pursuit: null }, desk, startAt, null, startAt)).toBe(false);
  });

  it('and counts in the case, once for each operator', () => {
    const again = project(looked, [action(5, intents.look, uuid(1), desk)]);
    expect(again.pursuit?.looked).toMatchObject([{ by: desk.id, at: startAt + 5 }]);
    expect(fold(stolen, { seq: 1, at: 0, hash: '', incidentId: uuid(1), kind: 'watch:fired', watchId: uuid(5) })).toBe(
      stolen,
    );
  });
});
