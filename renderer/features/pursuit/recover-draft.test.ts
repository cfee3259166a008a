import { expect, it } from 'vitest';
import { foundAtOf, openedForm } from './recover-draft.ts';

/** By the desk's own time zone, as it is typed. */
const at = (day: number, hours: number, minutes: number, seconds = 0) =>
  new Date(2026, 2, day, hours, minutes, seconds).getTime();
const now = at(10, 14, 20, 30);
const opened = at(9, 20, 0);

it('a car was found now when nothing is typed', () => {
  expect(foundAtOf('  ', now, opened)).toBe(now);
});

it.each([
  ['14:20', at(10, 14, 20)],
  ['9.05', at(10, 9, 5)],
  ['0905', at(10, 9, 5)],
  ['23:50', at(9, 23, 50)],
])('%s is the last such time there was', (typed, expected) => {
  expect(foundAtOf(typed, now, opened)).toBe(expected);
});

it.each(['14:21', '19:59', '25:00', '12:60', '12', 'bald', '12:3'])('%s is in the future, or no time', (typed) => {
  expect(foundAtOf(typed, now, opened)).toBeNull();
});

it('the minute in which the case was opened counts, from the opening on', () => {
  expect(foundAtOf('20:00', now, at(9, 20, 0, 40))).toBe(at(9, 20, 0, 40));
});

it('what was typed stays, and the place is offered only to an empty form', () => {
  const form = { where: 'Hof', time: '9:05', note: 'Scheibe' };
  expect(openedForm(JSON.stringify(form), 'Vaduz')).toEqual(form);
  expect(openedForm('', 'Vaduz')).toEqual({ where: 'Vaduz', time: '', note: '' });
  expect(openedForm('Hof', null)).toEqual({ where: '', time: '', note: '' });
});
