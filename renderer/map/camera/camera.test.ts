import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFix, testIncident } from '../test-incident.ts';
import { type CameraState, cameraMove, cameraSubject, isFlight, metresPerPixel, startView, zoomFor } from './camera.ts';

const here = { latitude: 47.14, longitude: 9.52 };
const there = { latitude: 47.15, longitude: 9.52 };
const cases = [
  { id: 'a', place: here },
  { id: 'b', place: there },
];
const at = (id: string, place = here, isHeld = false): CameraState => ({
  subject: { id, place, zoom: 14, nearZoom: 17 },
  isHeld,
  cases,
});
const nothing: CameraState = { subject: null, isHeld: false, cases: [] };
const go = { kind: 'go', place: here, zoom: 14 };
const all = { kind: 'fit', bounds: { west: 9.52, south: 47.14, east: 9.52, north: 47.15 } };

describe('the view of a selected case', () => {
  it('goes to the first case and to another case', () => {
    expect(cameraMove(nothing, at('a'))).toEqual(go);
    expect(cameraMove(at('b', there), at('a'))).toEqual(go);
  });

  it('goes to another case although the last one was held', () => {
    expect(cameraMove(at('b', there, true), at('a'))).toEqual(go);
  });

  it('stays where a firm hold put it, whichever case is chosen, and goes to that one when it is let go', () => {
    const [first, other] = [at('b', there, true), at('a', here, true)].map((state) => ({ ...state, isFirm: true }));
    if (first === undefined || other === undefined) throw new Error('two states');
    expect(cameraMove(first, other)).toBeNull();
    expect(cameraMove(other, { ...other, isHeld: false })).toEqual(go);
  });

  it('stays when the row of the case changed but its place did not', () => {
    expect(cameraMove(at('a'), at('a', { ...here }))).toBeNull();
    const exacter = { ...at('a'), subject: { id: 'a', place: here, zoom: 12, nearZoom: 12 } };
    expect(cameraMove(at('a'), exacter)).toBeNull();
  });

  it('stays when another case comes, moves or goes', () => {
    expect(cameraMove(at('a'), { ...at('a'), cases: [...cases, { id: 'c', place: here }] })).toBeNull();
    expect(cameraMove(at('a'), { ...at('a'), cases: cases.slice(1) })).toBeNull();
  });

  it('follows a moving car', () => {
    expect(cameraMove(at('a'), at('a', there))).toEqual({ kind: 'follow', place: there });
  });

  it('stays where the operator put it while the car moves', () => {
    expect(cameraMove(at('a'), at('a', here, true))).toBeNull();
    expect(cameraMove(at('a', here, true), at('a', there, true))).toBeNull();
  });

  it('comes back to the car when the operator lets go', () => {
    expect(cameraMove(at('a', there, true), at('a'))).toEqual(go);
  });

  it('stays when no case, or one without a place, is selected after it', () => {
    expect(cameraMove(at('a'), { ...nothing, cases })).toBeNull();
  });

  it('leaves the car when its place ceases to be for this desk, also while it is held', () => {
    const closed = { ...nothing, closedId: 'a' };
    expect(cameraMove(at('a'), { ...closed, cases })).toEqual(all);
    expect(cameraMove(at('a'), closed)).toEqual({ kind: 'go', place: startView.centre, zoom: startView.zoom });
    expect(cameraMove(at('b'), { ...closed, cases })).toBeNull();
    expect(cameraMove(at('a', here, true), { ...closed, cases, isHeld: true, isFirm: true })).toEqual(all);
  });
});

describe('the view of all cases, while none with a place is selected', () => {
  it('fits them at the start', () => {
    expect(cameraMove(nothing, { ...nothing, cases })).toEqual(all);
  });

  it('fits them again when one came or went, and not when one moved or the queue has another order', () => {
    const shown = { ...nothing, cases };
    expect(cameraMove({ ...nothing, cases: cases.slice(1) }, shown)).toEqual(all);
    expect(cameraMove({ ...nothing, cases: [...cases, { id: 'c', place: here }] }, shown)).toEqual(all);
    expect(cameraMove(shown, { ...nothing, cases: cases.map((one) => ({ ...one, place: there })) })).toBeNull();
    expect(cameraMove(shown, { ...nothing, cases: cases.toReversed() })).toBeNull();
  });

  it('stays where the operator put it until they let go', () => {
    const held = { ...nothing, isHeld: true };
    expect(cameraMove(held, { ...held, cases })).toBeNull();
    expect(cameraMove({ ...held, cases }, { ...nothing, cases })).toEqual(all);
  });

  it('stays when there is nothing to fit', () => expect(cameraMove({ ...nothing, cases }, nothing)).toBeNull());
});

const place = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const zoom = fc.double({ min: 0, max: 17, noNaN: true });
const state = fc.record({
  subject: fc.option(fc.record({ id: fc.constantFrom('a', 'b'), place, zoom, nearZoom: zoom })),
  isHeld: fc.boolean(),
  cases: fc.uniqueArray(fc.record({ id: fc.string(), place }), { selector: ({ id }) => id, maxLength: 6 }),
});

it('no change of a row moves the view unless a place or the set of cases is another', () => {
  fc.assert(
    fc.property(state, zoom, place, (before, otherZoom, otherPlace) => {
      const now: CameraState = {
        isHeld: before.isHeld,
        subject:
          before.subject === null ? null : { ...before.subject, zoom: otherZoom, place: { ...before.subject.place } },
        cases: before.cases.map((one) => ({ ...one, place: otherPlace })).toReversed(),
      };
      // A hold that goes on is no letting go.
      expect(cameraMove({ ...before, isHeld: false }, { ...now, isHeld: false })).toBeNull();
      expect(cameraMove({ ...before, isHeld: true }, { ...now, isHeld: true })).toBeNull();
    }),
    { seed: 6, numRuns: 300 },
  );
});

it('while it is held, nothing but another case moves the view', () => {
  fc.assert(
    fc.property(state, state, (before, now) => {
      const move = cameraMove(before, { ...now, isHeld: true });
      expect(move === null || (now.subject !== null && now.subject.id !== before.subject?.id)).toBe(true);
    }),
    { seed: 6, numRuns: 300 },
  );
});

describe('the zoom of a case', () => {
  it('shows streets when the place is trusted or its accuracy known', () => {
    expect(zoomFor(testFix())).toBe(14);
    expect(zoomFor(testFix({ accuracyM: null }))).toBe(14);
    expect(zoomFor(testFix({ accuracyM: 150, isTrusted: false }))).toBe(14);
  });

  it('keeps off when nobody knows how exact the place is', () => {
    expect(zoomFor(testFix({ accuracyM: null, isTrusted: false }))).toBe(11);
  });

  it('lets the whole of a wide accuracy circle be seen', () => {
    const zoom = zoomFor(testFix({ accuracyM: 10_000 }));
    expect(zoom).toBeGreaterThan(8);
    expect(zoom).toBeLessThan(11);
  });

  it('goes nearer on wish, as near as the place is exact', () => {
    const nearZoom = (over: Parameters<typeof testFix>[0]) =>
      cameraSubject(testIncident({ fix: testFix(over) }))?.nearZoom ?? 0;
    expect(nearZoom({ accuracyM: 5 })).toBe(17);
    expect(nearZoom({ accuracyM: null, isTrusted: false })).toBe(14);
    expect(nearZoom({ accuracyM: 150 })).toBeCloseTo(16.25, 1);
  });

  it('is none while its place is unknown', () => {
    expect(cameraSubject(null)).toBeNull();
    expect(cameraSubject(testIncident({ fix: null }))).toBeNull();
    expect(cameraSubject(testIncident({ fix: testFix({ place: null }) }))).toBeNull();
  });
});

it('a pixel covers less ground the nearer the view and the pole', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 1);
  expect(metresPerPixel(60, 1)).toBeCloseTo(78_271.5 / 4, 1);
});

it('the view flies over a short way and jumps over a long one', () => {
  expect(isFlight(here, there)).toBe(true);
  expect(isFlight(here, { latitude: 48.2, longitude: 16.4 })).toBe(false);
});
