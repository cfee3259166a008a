import { describe, expect, it } from 'vitest';
import type { Fix } from './fix.ts';
import { isStanding, type Standing, standingAfter } from './standing.ts';
import { fix, startAt } from './testing/builders.ts';

/** A car that tells no speed, `north` metres from where it began. */
function seen(second: number, north: number, accuracyM: number): Fix {
  const at = startAt + second * 1000;
  const place = { latitude: 47.14 + north / 111_200, longitude: 9.52 };
  return fix({ measuredAt: at, receivedAt: at, speedKmh: null, place, accuracyM });
}

function standingFrom(fixes: readonly Fix[]): Standing | null {
  return fixes.reduce<Standing | null>(standingAfter, null);
}

describe('a car that tells no speed', () => {
  it('stands while it is in one place, since its first fix there', () => {
    const standing = standingFrom([seen(0, 0, 10), seen(30, 3, 12), seen(70, -4, 8)]);
    expect(standing).toMatchObject({ sinceAt: startAt, radiusM: 8 });
    expect(isStanding(standing, startAt + 70_000)).toBe(true);
  });

  it('drives although its first fix was so rough that it has not left that area', () => {
    const drive = Array.from({ length: 120 }, (_, second) => seen(second + 1, 10 * (second + 1), 10));
    const standing = standingFrom([seen(0, 0, 3_000), ...drive]);
    expect(isStanding(standing, startAt + 120_000)).toBe(false);
  });
});
