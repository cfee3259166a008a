import { type Unit, unitGoneMs, unitSchema } from '#shared/domain/unit.ts';
import { mostUnits, type UnitsKnown, type UnitsMoved, type UnitsReply } from '#shared/protocol/units.ts';
import { faultOf } from '../intake/unreadable.ts';

/** Where units are, in memory alone: after a restart nothing is known until they tell again. */
export interface UnitList {
  /** Takes what a control centre tells; of each unit the newest place stays. */
  tell(units: readonly unknown[]): UnitsReply;
  /** All that are known, and where they are. */
  whole(): { known: UnitsKnown; moved: UnitsMoved };
  /**
   * What is new since it was asked last; null: nothing. Names and places take turns: a connection that has just been written to leaves
   * out what may be left out.
   */
  news(): { known: UnitsKnown | null; moved: UnitsMoved | null };
}

interface Listed {
  n: number;
  unit: Unit;
}

/** How far a unit's clock may be ahead of the gateway's, milliseconds. */
const mostAheadMs = 60_000;
/** Every so many times `news` tells all places again. */
const allEvery = 10;

/** @param clock milliseconds UTC */
export function createUnitList(clock: () => number): UnitList {
  const listed = new Map<string, Listed>();
  let lastN = -1;
  let fresh = new Set<Listed>();
  let hasJustNamed = false;
  let moved = new Set<Listed>();
  let asked = 0;

  function take(value: unknown, now: number): 'taken' | 'older' | { field: string; expected: string } {
    const read = unitSchema.safeParse(value);
    if (!read.success) return faultOf(read.error);
    const unit = read.data;
    if (unit.measuredAt > now + mostAheadMs) return { field: 'measuredAt', expected: 'a time that has come' };
    if (unit.measuredAt < now - unitGoneMs) return { field: 'measuredAt', expected: 'a time in the last 10 minutes' };
    const before = listed.get(unit.id);
    if (before !== undefined && before.unit.measuredAt >= unit.measuredAt) return 'older';
    if (before === undefined && listed.size >= mostUnits) {
      return { field: 'id', expected: `one of at most ${mostUnits} units` };
    }
    if (before === undefined || isRenamed(before.unit, unit)) {
      lastN += 1;
      const one = { n: lastN, unit };
      listed.set(unit.id, one);
      if (before !== undefined) forget(before);
      fresh.add(one);
      moved.add(one);
    } else {
      before.unit = unit;
      moved.add(before);
    }
    return 'taken';
  }

  function forget(one: Listed): void {
    moved.delete(one);
    fresh.delete(one);
  }

  function dropGone(now: number): void {
    for (const [id, one] of listed) {
      if (one.unit.measuredAt >= now - unitGoneMs) continue;
      listed.delete(id);
      forget(one);
    }
  }

  return {
    tell(units) {
      const now = clock();
      const reply: UnitsReply = { taken: 0, older: 0, refused: [] };
      for (const [index, value] of units.entries()) {
        const outcome = take(value, now);
        if (typeof outcome === 'string') reply[outcome] += 1;
        else reply.refused.push({ index, field: outcome.field, expected: outcome.expected });
      }
      return reply;
    },
    whole() {
      const now = clock();
      dropGone(now);
      const all = [...listed.values()];
      return { known: { isWhole: true, units: all.map(nameOf) }, moved: columnsOf(all, now) };
    },
    news() {
      const now = clock();
      asked += 1;
      if (asked % allEvery === 0) {
        dropGone(now);
        moved = new Set(listed.values());
      }
      hasJustNamed = fresh.size > 0 && !hasJustNamed;
      if (hasJustNamed) {
        const known = { isWhole: false, units: [...fresh].map(nameOf) };
        fresh = new Set();
        return { known, moved: null };
      }
      // A place of somebody without a name would be of no use.
      const named = [...moved].filter((one) => !fresh.has(one));
      moved = new Set(fresh);
      return { known: null, moved: named.length === 0 ? null : columnsOf(named, now) };
    },
  };
}

function isRenamed(before: Unit, unit: Unit): boolean {
  return before.callSign !== unit.callSign || before.kind !== unit.kind;
}

function nameOf({ n, unit: { id, callSign, kind } }: Listed): UnitsKnown['units'][number] {
  return { n, id, callSign, kind };
}

function columnsOf(list: readonly Listed[], at: number): UnitsMoved {
  return {
    at,
    n: list.map(({ n }) => n),
    latitude: list.map(({ unit }) => inFiveDecimals(unit.place.latitude)),
    longitude: list.map(({ unit }) => inFiveDecimals(unit.place.longitude)),
    headingDeg: list.map(({ unit }) => (unit.headingDeg === null ? null : Math.round(unit.headingDeg))),
    ageMs: list.map(({ unit }) => at - unit.measuredAt),
  };
}

function inFiveDecimals(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
