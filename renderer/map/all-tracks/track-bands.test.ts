import { expect, it } from 'vitest';
import type { Fix } from '#shared/domain/fix.ts';
import { inOrder, measuredFixes } from '#shared/domain/track/measured-fix.ts';
import { runsOf } from '#shared/domain/track/runs.ts';
import { testFix, testNowMs } from '../test-incident.ts';
import { trackBands } from './track-bands.ts';

const minuteAt = Math.floor(testNowMs / 60_000) * 60_000;
const seen = (second: number) =>
  testFix({
    source: 'telemetry',
    place: { latitude: 47.1 + second / 5_000, longitude: 9.5 },
    measuredAt: minuteAt + second * 1000,
    receivedAt: minuteAt + second * 1000,
  });
const drive = (from: number, to: number): Fix[] =>
  Array.from({ length: to - from + 1 }, (_, index) => seen(from + index));
const bands = (fixes: readonly Fix[], zoom: number, second = 0) =>
  trackBands(runsOf(measuredFixes(inOrder(fixes))), 7, zoom, minuteAt + second * 1000);

it('is one line for each age, the older the dimmer, and they hang together', () => {
  const lines = bands(drive(-600, 0), 18);
  expect(lines.map(({ properties }) => properties.ageMs)).toEqual([600_000, 300_000, 120_000, 0]);
  const ends = lines.map(({ geometry }) => [geometry.coordinates[0], geometry.coordinates.at(-1)]);
  expect(ends.slice(1).map(([first]) => first)).toEqual(ends.slice(0, -1).map(([, last]) => last));
});

it('has fewer points where they could not be told apart, but always its ends', () => {
  const [near, far] = [bands(drive(-60, 0), 18), bands(drive(-60, 0), 5)];
  const points = (lines: typeof near) => lines.flatMap(({ geometry }) => geometry.coordinates);
  expect(points(near)).toHaveLength(61);
  expect(points(far)).toEqual([points(near)[0], points(near).at(-1)]);
});

it('changes with whole minutes only', () => {
  expect(bands(drive(-300, 0), 14, 1)).toEqual(bands(drive(-300, 0), 14, 59));
});

it('does not draw the way where none was measured', () => {
  const kinds = bands([...drive(-60, -50), ...drive(-20, 0)], 18).map(({ properties }) => properties.kind);
  expect(kinds).toEqual(['gap', 'way', 'way']);
});

it('numbers the lines of a car apart from those of others', () => {
  const ids = bands(drive(-600, 0), 18).map(({ id }) => id);
  expect(ids).toEqual([7_000, 7_001, 7_002, 7_003]);
});
