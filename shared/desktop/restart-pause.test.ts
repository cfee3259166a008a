import { expect, it } from 'vitest';
import { restartPauseMs } from './restart-pause.ts';

it('what crashed is started again at once, from the third time within a minute on after a growing pause', () => {
  const pauses: number[] = [];
  const crashedMs: number[] = [];
  for (let nowMs = 0; pauses.length < 8; nowMs += (pauses.at(-1) ?? 0) + 100) {
    crashedMs.push(nowMs);
    pauses.push(restartPauseMs(crashedMs, nowMs));
  }
  expect(pauses).toEqual([0, 0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
});

it('crashes of long ago do not count', () => {
  expect(restartPauseMs([0, 10_000, 20_000, 81_000], 81_000)).toBe(0);
});
