import { describe, expect, it } from 'vitest';
import { measureDeed } from './measure-key.ts';
import { measured } from './measured.ts';

const equator = (longitude: number) => ({ latitude: 0, longitude });
/** A degree of a great circle on the sphere of radius 6,371,008.8 m. */
const degreeM = 111_195.08;

describe('a measured distance', () => {
  it('of no point and of one is nothing', () => {
    expect(measured([])).toEqual({ legsM: [], totalM: 0 });
    expect(measured([equator(1)])).toEqual({ legsM: [], totalM: 0 });
  });

  it('is each leg, and all of them together', () => {
    const { legsM, totalM } = measured([equator(0), equator(1), equator(3)]);
    expect(legsM.map((metres) => metres / degreeM)).toEqual([expect.closeTo(1, 6), expect.closeTo(2, 6)]);
    expect(totalM / degreeM).toBeCloseTo(3, 6);
  });
});

describe('the keys of measuring', () => {
  const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false };

  it('are four', () => {
    expect(measureDeed({ ...plain, key: 'Enter' })).toBe('set');
    expect(measureDeed({ ...plain, key: 'Enter', shiftKey: true })).toBe('set-at-car');
    expect(measureDeed({ ...plain, key: 'Backspace' })).toBe('take-back');
    expect(measureDeed({ ...plain, key: 'Escape' })).toBe('end');
  });

  it('are no others, and not those that other things are done with', () => {
    for (const event of [
      { ...plain, key: 'c' },
      { ...plain, key: 'Enter', ctrlKey: true },
      { ...plain, key: 'Backspace', altKey: true },
      { ...plain, key: 'Enter', repeat: true },
    ]) {
      expect(measureDeed(event)).toBeNull();
    }
  });
});
