import { expect, it } from 'vitest';
import { atSeconds } from './at-seconds.ts';
import { createSubject } from './observable.ts';

function paced() {
  const source = createSubject<readonly number[]>([]);
  let due: (() => void)[] = [];
  const shown = atSeconds(
    source,
    (run) => void due.push(run),
    (before) => before.length === 0,
  );
  const told: (readonly number[])[] = [];
  const end = shown.subscribe(() => told.push(shown.get()));
  const turn = () => {
    const runs = due;
    due = [];
    for (const run of runs) run();
    return runs.length;
  };
  return { source, shown, told, end, turn };
}

it('tells what cannot wait at once, and the rest when the second turns, the newest only', () => {
  const { source, shown, told, turn } = paced();
  source.set([1]);
  expect(told).toEqual([[1]]);
  source.set([1, 2]);
  source.set([1, 2, 3]);
  expect(shown.get()).toEqual([1]);
  expect(turn()).toBe(1);
  expect(told).toEqual([[1], [1, 2, 3]]);
  expect(turn()).toBe(0);
});

it('keeps its value until it is told of another one, and tells nobody who has left', () => {
  const { source, shown, told, end, turn } = paced();
  source.set([1]);
  source.set([1, 2]);
  end();
  turn();
  source.set([1, 2, 3]);
  expect(told).toEqual([[1]]);
  expect(turn()).toBe(0);
  expect(shown.get()).toEqual([1, 2]);
});
