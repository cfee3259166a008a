import { expect, it } from 'vitest';
import type { Fix } from '#shared/domain/fix.ts';
import type { Role } from '#shared/domain/operator.ts';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { seen } from '#shared/domain/track/testing/drive.ts';
import { done, sampleIncident } from '../../testing/sample-case.ts';
import { type BorderWatch, type NamedCrossing, watchBorders } from './border-watch.ts';

const pursuit = { ...untouchedPursuit, modes: [{ on: done({}), off: null }] };
const stolen = (fix: Fix | null, modes = pursuit.modes) =>
  sampleIncident({ kind: 'theft', fix, pursuit: { ...pursuit, modes } });

function follow(countries: readonly (string | null)[], role: Role = 'theft-desk', modes = pursuit.modes) {
  let watch: BorderWatch = new Map();
  const crossed: NamedCrossing[] = [];
  countries.forEach((country, second) => {
    const car = stolen(seen(second, { latitude: 47 + second / 1000, longitude: 9.5 }), modes);
    const next = watchBorders(watch, [car], role, () => country);
    watch = next.watch;
    crossed.push(...next.crossed);
  });
  return crossed.map(({ from, to }) => `${from}-${to}`);
}

it('a crossed border is told once, with the second position behind it', () => {
  expect(follow(['LI', 'LI', 'AT'])).toEqual([]);
  expect(follow(['LI', 'LI', 'AT', 'AT', 'AT'])).toEqual(['LI-AT']);
});

it('a position counts once its country is known, and the same position once only', () => {
  const car = stolen(seen(0, { latitude: 47, longitude: 9.5 }));
  const first = watchBorders(new Map(), [car], 'theft-desk', () => null);
  expect(first.watch.size).toBe(0);
  const known = watchBorders(first.watch, [car], 'theft-desk', () => 'LI');
  expect(watchBorders(known.watch, [car], 'theft-desk', () => 'AT').watch).toBe(known.watch);
});

it('a desk that may not see the car is told nothing, nor is anybody before theft mode', () => {
  expect(follow(['LI', 'AT', 'AT'], 'crash-desk')).toEqual([]);
  expect(follow(['LI', 'AT', 'AT'], 'theft-desk', [])).toEqual([]);
});
