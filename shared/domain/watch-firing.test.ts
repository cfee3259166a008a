import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fix } from './fix.ts';
import { followed } from './follow-position.ts';
import { destination, distanceM } from './geodesy.ts';
import { type Pursuit, untouchedPursuit } from './pursuit.ts';
import { startAt, fix as told, uuid } from './testing/builders.ts';
import { firesOn } from './watch-firing.ts';
import type { WatchRule } from './watch-rule.ts';

const centre = { latitude: 47.14, longitude: 9.52 };
const leaves: WatchRule = { kind: 'leaves-area', name: 'Vaduz', centre, radiusM: 1_000 };
const enters: WatchRule = { ...leaves, kind: 'enters-area' };
const stops: WatchRule = { kind: 'stops', minutes: 2 };
const movesAgain: WatchRule = { kind: 'moves-again' };

/** The fix after so many seconds, so far east of the centre, 10 m exact unless told otherwise. */
function fix(atS: number, eastM: number, speedKmh: number | null, change: Partial<Fix> = {}): Fix {
  const measuredAt = startAt + atS * 1_000;
  const place = destination(centre, 90, eastM);
  return told({ place, accuracyM: 10, speedKmh, measuredAt, receivedAt: measuredAt, ...change });
}

/** After which of the fixes a watch rings that is heeded each time at once, numbered from 0. */
function ringsAt(rule: WatchRule, fixes: readonly Fix[], known: Fix | null = null): number[] {
  const watch = { actionId: uuid(1), at: startAt, by: 'troth', rule, fired: null } as Pursuit['watches'][number];
  let pursuit: Pursuit = { ...untouchedPursuit, stage: 'tracking', watches: [watch] };
  let lastFix = known;
  return fixes.flatMap((one, index) => {
    const side = pursuit.watches[0]?.side ?? null;
    const isRinging = firesOn(rule, { lastFix, standing: pursuit.standing, side }, one);
    pursuit = followed(pursuit, lastFix, one);
    lastFix = one;
    return isRinging ? [index] : [];
  });
}

describe('a watch on an area', () => {
  it('rings once when the car has left it for certain, and again when it left it another time', () => {
    const way = [900, 995, 1_005, 1_011, 1_030, 1_005, 985, 1_020];
    expect(
      ringsAt(
        leaves,
        way.map((eastM, index) => fix(index, eastM, 40)),
      ),
    ).toEqual([3, 7]);
  });

  it('rings once when the car has reached it for certain', () => {
    const way = [1_200, 1_005, 995, 980, 995, 1_005, 985];
    expect(
      ringsAt(
        enters,
        way.map((eastM, index) => fix(index, eastM, 40)),
      ),
    ).toEqual([3]);
  });

  it('says nothing of a car that was outside already when the watch was set, but takes a first position for news', () => {
    const way = [2_050, 1_020, 1_005, 1_020].map((eastM, index) => fix(index, eastM, 40));
    expect(ringsAt(leaves, way, fix(-1, 2_000, 40))).toEqual([]);
    expect(ringsAt(leaves, way)).toEqual([0]);
  });

  it('waits for a better fix while the accuracy leaves it open', () => {
    const fixes = [fix(0, 500, 40), fix(1, 1_300, 40, { accuracyM: 400 }), fix(2, 1_320, 40)];
    expect(ringsAt(leaves, fixes)).toEqual([2]);
  });

  it('takes a fix that does not say how exact it is for a poor one', () => {
    const open = { accuracyM: null };
    expect(ringsAt(leaves, [fix(0, 500, 40), fix(1, 1_100, 40, open), fix(2, 1_200, 40, open)])).toEqual([2]);
  });

  it('says nothing by a position that was held up on its way', () => {
    expect(followed(untouchedPursuit, fix(10, 500, 0), fix(5, 500, 0)).standing).toBeNull();
  });
});

describe('a watch on standing and driving', () => {
  it('rings once when the car has stood for the minutes', () => {
    const fixes = [fix(0, 0, 50), fix(10, 100, 0), fix(70, 102, 0), fix(130, 101, 0), fix(200, 99, 0)];
    expect(ringsAt(stops, fixes)).toEqual([3]);
  });

  it('counts from the last time that it drove', () => {
    const fixes = [fix(0, 0, 0), fix(100, 2, 0), fix(110, 60, 30), fix(120, 90, 0), fix(220, 90, 0), fix(240, 91, 0)];
    expect(ringsAt(stops, fixes)).toEqual([5]);
  });

  it('rings when a car that stood drives, also when it tells no speed and is only elsewhere by then', () => {
    expect(ringsAt(movesAgain, [fix(0, 0, 0), fix(5, 3, 0), fix(6, 8, 12), fix(7, 15, 30)])).toEqual([2]);
    expect(ringsAt(movesAgain, [fix(0, 0, 0), fix(5, 15, null), fix(6, 25, null)])).toEqual([2]);
  });

  it('does not take a slow car without a speed for one that stood', () => {
    const fixes = Array.from({ length: 40 }, (_, second) => fix(second, second * 8, null));
    expect(ringsAt(movesAgain, fixes)).toEqual([]);
  });

  it('knows nothing before the first fix', () => {
    expect(ringsAt(movesAgain, [fix(0, 0, 50)])).toEqual([]);
    expect(ringsAt(stops, [fix(0, 0, 0)])).toEqual([]);
  });
});

describe('a car that stands still', () => {
  const jitter = fc.record({
    bearing: fc.integer({ min: 0, max: 359 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    accuracyM: fc.integer({ min: 3, max: 200 }),
    speedKmh: fc.constantFrom(0, 0.8, null, 3),
  });
  const at = fc.integer({ min: 0, max: 2_000 });

  it('rings no area and never moves, however its fixes jump about within their accuracy', () => {
    const property = fc.property(at, fc.array(jitter, { minLength: 2, maxLength: 60 }), (eastM, jumps) => {
      const here = destination(centre, 90, eastM);
      const fixes = jumps.map(({ bearing, share, accuracyM, speedKmh }, index) => {
        const place = destination(here, bearing, share * accuracyM * 0.99);
        return fix(index * 5, 0, speedKmh, { place, accuracyM });
      });
      const isInside = distanceM(centre, here) <= leaves.radiusM;
      // One ring is right where the first fixes left it open on which side it is.
      expect(ringsAt(leaves, fixes).length).toBeLessThanOrEqual(isInside ? 0 : 1);
      expect(ringsAt(enters, fixes).length).toBeLessThanOrEqual(isInside ? 1 : 0);
      expect(ringsAt(movesAgain, fixes)).toEqual([]);
    });
    fc.assert(property, { seed: 42, numRuns: 500 });
  });

  it('rings `stops` exactly once, at the first fix after the minutes', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 5, maxLength: 40 });
    const property = fc.property(gaps, fc.integer({ min: 1, max: 8 }), (gapsS, minutes) => {
      let atS = 0;
      const fixes = gapsS.map((gapS) => {
        atS += gapS;
        return fix(atS, 0, 0);
      });
      const first = fixes[0]?.measuredAt ?? 0;
      const due = fixes.findIndex(({ measuredAt }) => (measuredAt ?? 0) - first >= minutes * 60_000);
      expect(ringsAt({ kind: 'stops', minutes }, fixes)).toEqual(due === -1 ? [] : [due]);
    });
    fc.assert(property, { seed: 43, numRuns: 300 });
  });
});
