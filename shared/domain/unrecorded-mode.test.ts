import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { project } from './project.ts';
import { isInTheftMode } from './pursuit.ts';
import { action, intents, recorded, uuid } from './testing/builders.ts';
import { afterSteps, openedTheft, pursuedTo, pursuitSteps, theftDesk } from './testing/theft-case.ts';
import { caseSight, positionSight } from './track/position-sight.ts';
import { usableFix } from './track/usable-fix.ts';

const decided = (number: number, kind: 'theft-mode-on' | 'theft-mode-off') =>
  action(number, intents[kind], uuid(1), theftDesk);
const followed = afterSteps(openedTheft(), pursuitSteps);
const stopped = afterSteps(followed, [intents['theft-mode-off']]);

it('theft mode that is only saved at a desk opens no position there, and lets the next steps be decided', () => {
  const shown = project(pursuedTo('confirm'), [decided(50, 'theft-mode-on')]);
  expect(isInTheftMode(shown)).toBe(true);
  expect(caseSight(shown)).toBe('unrecorded');
  expect(positionSight(shown, 'theft-desk')).toBe('unrecorded');
  expect(positionSight(shown, 'crash-desk')).toBe('other-desk');
});

it('theft mode that is only saved here does not show the last place of the one before', () => {
  const shown = project(stopped, [decided(50, 'theft-mode-on')]);
  expect(shown.fix).not.toBeNull();
  expect(usableFix(shown)).toBeNull();
});

it('theft mode opens the position once its entry is here, also while the desk still holds the action', () => {
  const on = decided(50, 'theft-mode-on');
  expect(caseSight(stopped)).toBe('ended');
  const again = fold(stopped, recorded(stopped.seq + 1, on));
  if (again === undefined) throw new Error('the case is gone');
  expect(caseSight(project(again, [on]))).toBe('open');
  expect(usableFix(project(again, [on]))).not.toBeNull();
});

it('the end of theft mode closes the position at once, and a beginning after it opens nothing', () => {
  expect(caseSight(project(followed, [decided(50, 'theft-mode-off')]))).toBe('ended');
  const both = project(followed, [decided(50, 'theft-mode-off'), decided(51, 'theft-mode-on')]);
  expect(caseSight(both)).toBe('unrecorded');
});

it('a theft mode that a colleague’s desk has recorded is open, whatever this desk has decided beside it', () => {
  expect(caseSight(project(followed, [decided(50, 'theft-mode-on')]))).toBe('open');
});
