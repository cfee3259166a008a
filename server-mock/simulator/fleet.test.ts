import { expect, it } from 'vitest';
import { distanceM } from '#shared/domain/geodesy.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { createFleet, fleetAt } from './fleet.ts';
import { seededRandom } from './random.ts';
import { readRoads } from './roads.ts';

const roads = readRoads();
const fleet = createFleet(seededRandom(1), roads, 400);

it('drives as fast as it says, whatever moment is asked for', () => {
  const [before, after] = [fleetAt(fleet, roads, 60_000, 1), fleetAt(fleet, roads, 61_000, 1_001)];
  for (const [index, unit] of before.entries()) {
    const next = after[index];
    if (next === undefined) throw new Error('a unit is lost');
    expect(next.id).toBe(unit.id);
    const fastest = Math.max(unit.speedKmh ?? 0, next.speedKmh ?? 0);
    expect(distanceM(unit.place, next.place)).toBeLessThanOrEqual(fastest / 3.6 + 1);
  }
});

it('is told as intake wants it, of every kind', () => {
  const told = fleetAt(fleet, roads, 5_000, 1_790_000_000_000).map((unit) => unitSchema.parse(unit));
  expect(new Set(told.map(({ kind }) => kind)).size).toBe(5);
  expect(new Set(told.map(({ id }) => id)).size).toBe(400);
});
