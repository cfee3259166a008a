import { describe, expect, it } from 'vitest';
import { fixTime } from './fix-time.ts';

const receivedAt = Date.UTC(2026, 0, 15, 12, 0, 0);
const day = 24 * 3_600_000;

describe('when a position was true', () => {
  it('by the car where its clock can be right, also of what it buffered for hours', () => {
    for (const measuredAt of [receivedAt, receivedAt - day, receivedAt + 5_000]) {
      expect(fixTime({ measuredAt, receivedAt })).toEqual({ at: measuredAt, of: 'measured' });
    }
  });

  it.each([
    ['that runs ahead', receivedAt + 5_001],
    ['that has failed and says 0', 0],
    ['that began anew when the battery was connected', 600_000],
    ['more than a day behind', receivedAt - day - 1],
    ['that tells nothing', null],
  ])('by the receipt for a clock %s', (_, measuredAt) => {
    expect(fixTime({ measuredAt, receivedAt })).toEqual({ at: receivedAt, of: 'received' });
  });
});
