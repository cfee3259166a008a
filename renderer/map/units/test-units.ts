import type { UnitKind } from '#shared/domain/unit.ts';
import type { UnitsKnown, UnitsMoved } from '#shared/protocol/units.ts';
import type { PlacedUnit } from './unit-fleet.ts';

/** Gateway's time in tests, milliseconds UTC. */
export const unitsAt = Date.UTC(2026, 5, 1, 12);

export function knownUnits(ids: readonly string[], isWhole = true, firstNumber = 0): UnitsKnown {
  const units = ids.map((id, index) => ({
    n: firstNumber + index,
    id,
    callSign: `RK ${id}`,
    kind: 'ambulance' as UnitKind,
  }));
  return { isWhole, units };
}

/** @param places by the units' numbers: [longitude, latitude] @param agesMs of all, or one by one */
export function movedUnits(
  places: readonly (readonly [number, number])[],
  { at = unitsAt, agesMs = 0 }: { at?: number; agesMs?: number | readonly number[] } = {},
): UnitsMoved {
  return {
    at,
    n: places.map((_, n) => n),
    longitude: places.map(([longitude]) => longitude),
    latitude: places.map(([, latitude]) => latitude),
    headingDeg: places.map(() => 90),
    ageMs: places.map((_, index) => (typeof agesMs === 'number' ? agesMs : (agesMs[index] ?? 0))),
  };
}

export function placedUnit(change: Partial<PlacedUnit> = {}): PlacedUnit {
  return {
    slot: 1,
    id: 'a',
    callSign: 'RK a',
    kind: 'ambulance',
    longitude: 9.52,
    latitude: 47.14,
    headingDeg: 90,
    measuredAt: unitsAt,
    ...change,
  };
}
