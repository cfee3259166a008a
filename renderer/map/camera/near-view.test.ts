import { describe, expect, it } from 'vitest';
import { toggleNear } from './near-view.ts';

const here = { latitude: 47.14, longitude: 9.52 };
const there = { latitude: 47.15, longitude: 9.52 };
const elsewhere = { latitude: 48.2, longitude: 16.4 };
const subject = { id: 'a', place: here, zoom: 14, nearZoom: 17 };
const before = { centre: elsewhere, zoom: 9 };

describe('a case that is selected again', () => {
  it('is gone near to, and the view from before is kept', () => {
    expect(toggleNear(null, subject, before, true)).toEqual({
      view: { centre: here, zoom: 17 },
      near: { id: 'a', before },
    });
  });

  it('is left again for the very view from before, if the operator held that', () => {
    const moved = { ...subject, place: there };
    expect(toggleNear({ id: 'a', before }, moved, { centre: here, zoom: 17 }, true)).toEqual({
      view: before,
      near: null,
    });
  });

  it('is left again for the zoom from before, around the car, if the view follows it', () => {
    const moved = { ...subject, place: there };
    const back = toggleNear({ id: 'a', before }, moved, { centre: here, zoom: 17 }, false);
    expect(back).toEqual({ view: { centre: there, zoom: 9 }, near: null });
  });

  it('does not give back the view of another case', () => {
    const other = toggleNear({ id: 'b', before: { centre: there, zoom: 3 } }, subject, before, false);
    expect(other?.near).toEqual({ id: 'a', before });
  });

  it('without a place moves nothing', () => expect(toggleNear(null, null, before, false)).toBeNull());
});
