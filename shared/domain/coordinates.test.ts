import fc from 'fast-check';
import Mgrs from 'geodesy/mgrs.js';
import { describe, expect, it } from 'vitest';
import { coordinatesOf, type StepM, stepForAccuracy, stepForPixel } from './coordinates.ts';
import { distanceM } from './geodesy.ts';

/**
 * The Washington Monument. FGDC-STD-011-2001, 5.2.2, has it at UTM zone 18, 323,483.168 m E, 4,306,479.498 m N; the degrees
 * are PROJ's inverse of that, another reckoning than the one tested here.
 */
const monument = { latitude: 38.889467309501576, longitude: -77.0352402156242 };
/** The CN Tower as Wikipedia's article on UTM gives it: 43°38'33.24" N 79°23'13.7" W. */
const tower = { latitude: 43.6425667, longitude: -79.3871389 };
const steps: readonly StepM[] = [1, 10, 100, 1000];
const latitude = fc.double({ min: -79.9, max: 83.9, noNaN: true }).filter((degrees) => Math.abs(degrees) > 0.1);
const gridPlace = fc.record({
  latitude,
  longitude: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
});

describe('a place on the grids', () => {
  it('is where FGDC-STD-011-2001 has the Washington Monument, at each of its precisions', () => {
    expect(coordinatesOf(monument, 'utm', 1)).toEqual({
      ...{ format: 'utm', zone: 18, band: 'S', eastingM: 323_483, northingM: 4_306_479 },
    });
    expect(steps.map((stepM) => coordinatesOf(monument, 'mgrs', stepM))).toEqual(
      ['18S UJ 23483 06479', '18S UJ 2348 0647', '18S UJ 234 064', '18S UJ 23 06'].map((reference) => ({
        format: 'mgrs',
        reference,
      })),
    );
  });

  it('is where the published example has the CN Tower', () => {
    const metre = (metres: number) => expect.closeTo(metres, -0.5);
    expect(coordinatesOf(tower, 'utm', 1)).toMatchObject({
      ...{ zone: 17, band: 'T', eastingM: metre(630_084), northingM: metre(4_833_438) },
    });
  });

  it('is in the wider zones of Norway and Svalbard (NGA.STND.0037)', () => {
    expect(coordinatesOf({ latitude: 60.39, longitude: 5.32 }, 'utm', 1)).toMatchObject({ zone: 32, band: 'V' });
    expect(coordinatesOf({ latitude: 78.22, longitude: 15.65 }, 'utm', 1)).toMatchObject({ zone: 33, band: 'X' });
  });

  it('is rounded to what the accuracy carries', () => {
    expect(coordinatesOf(monument, 'utm', 100)).toMatchObject({ eastingM: 323_500, northingM: 4_306_500 });
  });

  it('is found again within its square', () => {
    fc.assert(
      fc.property(gridPlace, fc.constantFrom(...steps), (place, stepM) => {
        const written = coordinatesOf(place, 'mgrs', stepM);
        const reference = written.format === 'mgrs' ? written.reference : '';
        const corner = Mgrs.parse(reference).toUtm().toLatLon();
        const metres = distanceM(place, { latitude: corner.lat, longitude: corner.lon });
        expect(metres).toBeLessThan(1.5 * stepM + 1);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('is told in degrees where the grids have ended', () => {
    const pole = { latitude: 88, longitude: 10 };
    for (const format of ['utm', 'mgrs'] as const) {
      expect(coordinatesOf(pole, format, 1)).toEqual({ format: 'decimal', ...pole, fractionDigits: 5 });
    }
  });
});

describe('a place in degrees', () => {
  it('has minutes and seconds', () => {
    expect(coordinatesOf(monument, 'dms', 1)).toMatchObject({
      latitude: { degrees: 38, minutes: 53, seconds: expect.closeTo(22.1, 6) },
      longitude: { degrees: 77, minutes: 2, seconds: expect.closeTo(6.9, 6) },
      secondDigits: 1,
    });
    expect(coordinatesOf(monument, 'dms', 100)).toMatchObject({ latitude: { seconds: 22 }, secondDigits: 0 });
    expect(coordinatesOf(monument, 'dms', 1000)).toMatchObject({ latitude: { minutes: 53, seconds: null } });
  });

  it('never has sixty seconds or minutes', () => {
    const edge = { latitude: 47.999999, longitude: -9.999999 };
    expect(coordinatesOf(edge, 'dms', 1)).toMatchObject({
      latitude: { degrees: 48, minutes: 0, seconds: 0 },
      longitude: { degrees: 10, minutes: 0, seconds: 0 },
    });
    expect(coordinatesOf(edge, 'dms', 1000)).toMatchObject({ latitude: { degrees: 48, minutes: 0 } });
  });

  it('has as many decimals as it is exact', () => {
    const digits = steps.map((stepM) => coordinatesOf(tower, 'decimal', stepM));
    expect(digits).toEqual([5, 4, 3, 2].map((fractionDigits) => ({ format: 'decimal', ...tower, fractionDigits })));
  });
});

describe('the digits of a place', () => {
  it.each([
    [3, 1],
    [10, 1],
    [11, 10],
    [200, 10],
    [201, 100],
    [2000, 100],
    [2001, 1000],
    [null, 10],
  ])('with an accuracy of %s m are worth %s m', (accuracyM, stepM) => {
    expect(stepForAccuracy(accuracyM)).toBe(stepM);
  });

  it('are worth no less than a pixel of the map', () => {
    expect([0.3, 1, 4, 99, 5000].map(stepForPixel)).toEqual([1, 1, 10, 100, 1000]);
  });
});
