import { describe, expect, it } from 'vitest';
import type { Fix, Place } from '#shared/domain/fix.ts';
import { followTrack } from '#shared/domain/track/analyse-track.ts';
import { testFix, testNowMs } from '../test-incident.ts';
import { trackFeatures } from './track-layer.ts';

const at = (seconds: number, place: Place | null) =>
  testFix({
    source: 'telemetry',
    place,
    measuredAt: testNowMs + seconds * 1000,
    receivedAt: testNowMs + seconds * 1000,
  });
const places = [9.5, 9.501, 9.502].map((longitude) => ({ latitude: 47.1, longitude }));
const [a, b, c] = [places[0] ?? null, places[1] ?? null, places[2] ?? null];
const featuresOf = (fixes: readonly Fix[], seconds: number) =>
  trackFeatures(followTrack(fixes), testNowMs + seconds * 1000);
const ofKind = (fixes: readonly Fix[], seconds: number, kind: string) =>
  featuresOf(fixes, seconds).filter(({ properties }) => properties.kind === kind);

describe('the track of a stolen car', () => {
  it('joins positions that follow one another closely', () => {
    const ways = ofKind([at(0, a), at(5, b), at(9, c)], 9, 'way');
    expect(ways.map(({ geometry }) => geometry.coordinates)).toEqual([
      [
        [9.5, 47.1],
        [9.501, 47.1],
        [9.502, 47.1],
      ],
    ]);
  });

  it('is the dimmer the older, in pieces that hang together', () => {
    const ways = ofKind([at(0, a), at(9, b), at(12, c)], 47, 'way');
    expect(ways.map(({ properties }) => properties.ageMs)).toEqual([40_000, 30_000]);
    expect(ways[1]?.geometry.coordinates[0]).toEqual([9.501, 47.1]);
  });

  it('does not join what was not measured: a dotted line stands for it', () => {
    const silent = [at(0, a), at(61, b)];
    expect(ofKind(silent, 61, 'way')).toEqual([]);
    expect(ofKind(silent, 61, 'gap')).toHaveLength(1);
  });

  it('draws nothing over a jump', () => {
    const far = { latitude: 48.1, longitude: 9.5 };
    const kinds = featuresOf([at(0, a), at(12, far)], 12).map(({ properties }) => properties.kind);
    expect(kinds).toEqual(['dots']);
  });

  it('has dots at known positions, but none under the symbol of the car', () => {
    const dots = ofKind([at(0, a), at(4, null), at(5, b), at(9, c)], 9, 'dots');
    expect(dots.map(({ geometry }) => geometry.coordinates)).toEqual([
      [
        [9.5, 47.1],
        [9.501, 47.1],
      ],
    ]);
  });

  it('says the same for ten seconds, so that nothing is sent to the map', () => {
    const fixes = [at(0, a), at(5, b), at(9, c)];
    expect(featuresOf(fixes, 11)).toEqual(featuresOf(fixes, 19));
  });

  it('is nothing where none is followed', () => expect(trackFeatures(null, testNowMs)).toEqual([]));
});
