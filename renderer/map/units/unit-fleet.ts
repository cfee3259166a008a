import type { UnitKind } from '#shared/domain/unit.ts';
import { unitGoneMs, unitSilentMs } from '#shared/domain/unit.ts';
import type { UnitsKnown, UnitsMoved } from '#shared/protocol/units.ts';

/** A unit with a place. `slot` is its number in this Worker and never another one's; `measuredAt` gateway's time, milliseconds UTC. */
export interface PlacedUnit {
  slot: number;
  id: string;
  callSign: string;
  kind: UnitKind;
  longitude: number;
  latitude: number;
  headingDeg: number | null;
  measuredAt: number;
}

/** `at`: when the last places came, gateway's time; null: none has. `isCurrent` false: nothing comes any more. */
export interface FleetState {
  at: number | null;
  isCurrent: boolean;
}

interface Known {
  slot: number;
  id: string;
  callSign: string;
  kind: UnitKind;
  placed: PlacedUnit | null;
}

/** All units, as last told. Those that have been silent for unitGoneMs are left out. */
export interface Fleet {
  know(told: UnitsKnown): void;
  move(told: UnitsMoved): void;
  /** Nothing comes any more: what is known stays, with its ages. */
  lose(): void;
  state(): FleetState;
  /** In the same order always. @param now gateway's time, milliseconds UTC */
  placed(now: number): PlacedUnit[];
  find(slot: number): PlacedUnit | null;
}

export function createFleet(): Fleet {
  let byId = new Map<string, Known>();
  let byNumber = new Map<number, Known>();
  let lastSlot = 0;
  let state: FleetState = { at: null, isCurrent: true };

  function know({ isWhole, units }: UnitsKnown): void {
    const before = byId;
    if (isWhole) {
      byId = new Map();
      byNumber = new Map();
    }
    for (const { n, id, callSign, kind } of units) {
      const held = before.get(id);
      if (held === undefined) lastSlot += 1;
      // Numbers are of one connection; who has been here before keeps the place that was told then.
      const known: Known = { slot: held?.slot ?? lastSlot, id, callSign, kind, placed: held?.placed ?? null };
      if (known.placed !== null) known.placed = { ...known.placed, callSign, kind };
      byId.set(id, known);
      byNumber.set(n, known);
    }
    if (isWhole && units.length === 0) state = { at: null, isCurrent: true };
  }

  function move({ at, n: numbers, latitude, longitude, headingDeg, ageMs }: UnitsMoved): void {
    if (numbers.length === 0) return;
    state = { at, isCurrent: true };
    numbers.forEach((number, index) => {
      const known = byNumber.get(number);
      const [lat, lng, age] = [latitude[index], longitude[index], ageMs[index]];
      if (known === undefined || lat === undefined || lng === undefined || age === undefined) return;
      const { slot, id, callSign, kind } = known;
      const heading = headingDeg[index] ?? null;
      known.placed ??= { slot, id, callSign, kind, longitude: 0, latitude: 0, headingDeg: null, measuredAt: 0 };
      Object.assign(known.placed, { longitude: lng, latitude: lat, headingDeg: heading, measuredAt: at - age });
    });
  }

  function placed(now: number): PlacedUnit[] {
    const found: PlacedUnit[] = [];
    for (const { placed: one } of byId.values()) if (one !== null && now - one.measuredAt < unitGoneMs) found.push(one);
    return found;
  }

  return {
    know,
    move,
    lose() {
      state = { ...state, isCurrent: false };
    },
    state: () => state,
    placed,
    find(slot) {
      for (const { placed: one } of byId.values()) if (one?.slot === slot) return one;
      return null;
    },
  };
}

/** Whole minutes since a unit last told its place; null: it has not been silent. @param now gateway's time, milliseconds UTC */
export function silentMinutes({ measuredAt }: PlacedUnit, now: number): number | null {
  const ageMs = now - measuredAt;
  return ageMs < unitSilentMs ? null : Math.floor(ageMs / 60_000);
}
