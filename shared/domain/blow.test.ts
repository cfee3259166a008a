import { describe, expect, it } from 'vitest';
import { blowOf, nearSideOf } from './blow.ts';
import type { Seat } from './people.ts';

const from = (fromDeg: number | null) =>
  blowOf({ impactSide: null, deltaV: { magnitude: 40, unit: 'km/h', isAtLimit: false, fromDeg } });
const seat = (place: Seat['place'], isOccupied: boolean | null): Seat => ({ place, isOccupied, isBelted: null });

describe('where the car was hit', () => {
  it.each([
    [0, 'front'],
    [30, 'front'],
    [330, 'front'],
    [31, 'right'],
    [90, 'right'],
    [149, 'right'],
    [150, 'rear'],
    [210, 'rear'],
    [211, 'left'],
    [329, 'left'],
  ] as const)('a blow from %d degrees is one from the %s', (fromDeg, blow) => {
    expect(from(fromDeg)).toBe(blow);
  });

  it('is unknown when the car told neither a side nor a direction', () => {
    expect(from(null)).toBeNull();
    expect(blowOf({ impactSide: null, deltaV: null })).toBeNull();
    expect(blowOf(null)).toBeNull();
  });

  it('takes the side that the car named before the direction', () => {
    const deltaV = { magnitude: 40, unit: 'km/h', isAtLimit: false, fromDeg: 0 } as const;
    expect(blowOf({ impactSide: 'driver-side', deltaV })).toBe('left');
    expect(blowOf({ impactSide: 'non-driver-side', deltaV })).toBe('right');
    expect(blowOf({ impactSide: 'top', deltaV })).toBe('other');
  });
});

describe('whether somebody sits where the blow fell', () => {
  const driver = seat('driver', true);

  it('is no question after a blow that was not lateral', () => {
    for (const blow of ['front', 'rear', 'other', null] as const) {
      expect(nearSideOf(blow, { seats: [driver] }, 1)).toBeNull();
    }
  });

  it('knows the seats of that side', () => {
    expect(nearSideOf('left', { seats: [driver] }, 1)).toBe('occupied');
    const empty = [driver, seat('front-passenger', false), seat('rear-right', false)];
    expect(nearSideOf('right', { seats: empty }, null)).toBe('empty');
  });

  it('stays possible where a seat was not told of, until everybody is known to sit elsewhere', () => {
    expect(nearSideOf('right', { seats: [] }, null)).toBe('possible');
    expect(nearSideOf('right', { seats: [driver] }, null)).toBe('possible');
    expect(nearSideOf('right', { seats: [driver, seat('front-passenger', null)] }, 2)).toBe('possible');
    expect(nearSideOf('right', { seats: [driver] }, 1)).toBe('empty');
  });
});
