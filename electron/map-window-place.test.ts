import { describe, expect, it } from 'vitest';
import { isInSight, placeOf } from './map-window-place.ts';

const left = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const right = { id: 2, workArea: { x: 1920, y: 0, width: 2560, height: 1400 } };
const main = { x: 100, y: 20, width: 1600, height: 1000 };

describe('the map window opens', () => {
  it('over the display that the main window leaves free', () => {
    expect(placeOf(null, main, [left, right])).toEqual(right.workArea);
    expect(placeOf(null, { ...main, x: 2200 }, [left, right])).toEqual(left.workArea);
  });

  it('on the right half of the main window where there is one display only', () => {
    expect(placeOf(null, main, [left])).toEqual({ x: 900, y: 20, width: 800, height: 1000 });
  });

  it('where it stood', () => {
    const bounds = { x: 2000, y: 50, width: 1000, height: 800 };
    expect(placeOf({ displayId: 2, bounds }, main, [left, right])).toEqual(bounds);
  });

  it('where it stood, when its display has another number now', () => {
    const bounds = { x: 2000, y: 50, width: 1000, height: 800 };
    expect(placeOf({ displayId: 7, bounds }, main, [left, right])).toEqual(bounds);
  });

  it('in sight, when its display is gone', () => {
    const bounds = { x: 2000, y: 50, width: 1000, height: 800 };
    expect(placeOf({ displayId: 2, bounds }, main, [left])).toEqual({ x: 900, y: 20, width: 800, height: 1000 });
  });

  it('whole, when its display is smaller now', () => {
    const small = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 700 } };
    const bounds = { x: 3000, y: 600, width: 2000, height: 1200 };
    expect(placeOf({ displayId: 2, bounds }, main, [left, small])).toEqual(small.workArea);
  });

  it('large enough to be used, whatever was kept', () => {
    const place = placeOf({ displayId: 1, bounds: { x: 0, y: 0, width: 1, height: 1 } }, main, [left]);
    expect(place).toEqual({ x: 0, y: 0, width: 480, height: 360 });
  });
});

it('a window of which only an edge is on a display is out of sight', () => {
  expect(isInSight({ x: 1900, y: 0, width: 1000, height: 800 }, [left])).toBe(false);
  expect(isInSight({ x: 1500, y: 0, width: 1000, height: 800 }, [left])).toBe(true);
});
