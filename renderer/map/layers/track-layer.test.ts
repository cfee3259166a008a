import { describe, expect, it } from 'vitest';
import type { Place } from '#shared/domain/fix.ts';
import { testFix, testIncident, testNowMs } from '../test-incident.ts';
import { trackFeatures } from './track-layer.ts';

const stolen = testIncident({ kind: 'theft' });
const at = (seconds: number, place: Place | null) =>
  testFix({
    source: 'telemetry',
    place,
    measuredAt: testNowMs + seconds * 1000,
    receivedAt: testNowMs + seconds * 1000,
  });
const places = [9.5, 9.51, 9.52].map((longitude) => ({ latitude: 47.1, longitude }));
const [a, b, c] = [places[0] ?? null, places[1] ?? null, places[2] ?? null];

describe('the track of a stolen car', () => {
  it('has a segment between each two positions, each with its age', () => {
    const features = trackFeatures(stolen, [at(0, a), at(20, b), at(40, c)], testNowMs + 47_000);
    const lines = features.filter(({ geometry }) => geometry.type === 'LineString');
    expect(lines.map(({ properties }) => properties)).toEqual([
      { ageMs: 20_000, isGap: false },
      { ageMs: 0, isGap: false },
    ]);
    expect(lines[0]?.geometry.coordinates).toEqual([
      [9.5, 47.1],
      [9.51, 47.1],
    ]);
  });

  it('marks the straight line over a silence as a gap', () => {
    const features = trackFeatures(stolen, [at(0, a), at(61, b)], testNowMs + 61_000);
    expect(features.find(({ geometry }) => geometry.type === 'LineString')?.properties.isGap).toBe(true);
  });

  it('has dots at known positions, but none under the symbol of the car', () => {
    const features = trackFeatures(stolen, [at(0, a), at(10, null), at(20, b), at(40, c)], testNowMs);
    const dots = features.filter(({ geometry }) => geometry.type === 'Point');
    expect(dots.map(({ geometry }) => geometry.coordinates)).toEqual([
      [9.5, 47.1],
      [9.51, 47.1],
    ]);
  });

  it('is nothing for a crash: positions are followed for theft only', () => {
    expect(trackFeatures(testIncident(), [at(0, a), at(20, b)], testNowMs)).toEqual([]);
    expect(trackFeatures(null, [at(0, a), at(20, b)], testNowMs)).toEqual([]);
  });
});
