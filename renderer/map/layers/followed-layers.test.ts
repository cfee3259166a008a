import { describe, expect, it } from 'vitest';
import { distanceM } from '#shared/domain/geodesy.ts';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { estimateAt } from '#shared/domain/track/estimate.ts';
import type { WatchRule } from '#shared/domain/watch-rule.ts';
import { testDone, testFix, testIncident, testNowMs } from '../test-incident.ts';
import { estimateFeatures } from './estimate-layer.ts';
import { stopFeatures } from './stops-layer.ts';
import { watchAreaFeatures } from './watch-areas-layer.ts';

const car = { latitude: 47.14, longitude: 9.52 };
const words = {
  estimateArea: (radiusM: number) => `estimated: at most ${Math.round(radiusM)} m`,
  stop: (fromAt: number, toAt: number) => `stop ${(toAt - fromAt) / 60_000} min`,
  watchArea: ({ kind, name }: WatchRule & { name: string }) => `${kind} ${name}`,
};

describe('the estimated area', () => {
  const silent = (seconds: number) =>
    estimateFeatures(estimateAt(testFix({ speedKmh: 50 }), testNowMs + seconds * 1000), words);

  it('is not drawn while the position is fresh, nor when the car can be anywhere', () => {
    expect(silent(5)).toEqual([]);
    expect(silent(7_200)).toEqual([]);
  });

  it('grows, and says that it is an estimate', () => {
    const [area, edge] = silent(36);
    expect(edge?.properties.label).toBe('estimated: at most 1450 m');
    const [longitude = 0, latitude = 0] =
      area?.geometry.type === 'Polygon' ? (area.geometry.coordinates[0]?.[0] ?? []) : [];
    expect(distanceM(car, { latitude, longitude })).toBeCloseTo(1_450, 0);
  });
});

it('a stop is a mark with how long it was; where the car stands now its own symbol is', () => {
  const stop = { fromAt: testNowMs, toAt: testNowMs + 120_000, place: car, accuracyM: 10, notMeasuredMs: 0 };
  expect(stopFeatures({ stops: [stop], parkedSinceAt: null }, words)[0]?.properties.label).toBe('stop 2 min');
  expect(stopFeatures({ stops: [stop], parkedSinceAt: testNowMs }, words)).toEqual([]);
  expect(stopFeatures(null, words)).toEqual([]);
});

it('a watched area is an outline with what the desk is told of; a watch for a stop has none', () => {
  const rules: WatchRule[] = [
    { kind: 'leaves-area', name: 'Vaduz', centre: car, radiusM: 2_000 },
    { kind: 'stops', minutes: 5 },
  ];
  const watches = rules.map((rule) => ({ ...testDone('KM'), rule, fired: null }));
  const watched = testIncident({ kind: 'theft', pursuit: { ...untouchedPursuit, watches } });
  expect(watchAreaFeatures(watched, words).map(({ properties }) => properties.label)).toEqual([
    '',
    'leaves-area Vaduz',
  ]);
  expect(watchAreaFeatures(null, words)).toEqual([]);
});
