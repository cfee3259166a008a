import { describe, expect, it } from 'vitest';
import { type CameraState, cameraMove, isFlight, zoomFor } from './camera.ts';
import { testFix } from './test-incident.ts';

const here = { latitude: 47.14, longitude: 9.52 };
const there = { latitude: 47.15, longitude: 9.52 };
const at = (id: string, place = here, isHeld = false): CameraState => ({ subject: { id, place, zoom: 14 }, isHeld });
const nothing: CameraState = { subject: null, isHeld: false };
const go = { kind: 'go', place: here, zoom: 14 };

describe('the view', () => {
  it('goes to the first case and to another case', () => {
    expect(cameraMove(nothing, at('a'))).toEqual(go);
    expect(cameraMove(at('b', there), at('a'))).toEqual(go);
  });

  it('goes to another case although the last one was held', () => {
    expect(cameraMove(at('b', there, true), at('a'))).toEqual(go);
  });

  it('stays when the row of the case changed but its place did not', () => {
    expect(cameraMove(at('a'), at('a', { ...here }))).toBeNull();
    const exacter: CameraState = { subject: { id: 'a', place: here, zoom: 12 }, isHeld: false };
    expect(cameraMove(at('a'), exacter)).toBeNull();
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

  it('stays when nothing is selected, or the place of the selected car is unknown', () => {
    expect(cameraMove(at('a'), nothing)).toBeNull();
  });

  it('flies a short way and jumps a long one', () => {
    expect(isFlight(here, there)).toBe(true);
    expect(isFlight(here, { latitude: 48.2, longitude: 16.4 })).toBe(false);
  });
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
});
