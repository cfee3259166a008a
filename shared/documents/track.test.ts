import { describe, expect, it } from 'vitest';
import { convert } from 'xmlbuilder2';
import { genesisHash } from '../domain/chain.ts';
import type { Entry, PositionScope } from '../domain/entry.ts';
import type { Fix } from '../domain/fix.ts';
import { fix, startAt, uuid } from '../domain/testing/builders.ts';
import { geojsonTrack } from './geojson-track.ts';
import { gpxTrack } from './gpx.ts';
import { trackRuns } from './track-points.ts';

function position(seq: number, change: Partial<Fix>, scope: PositionScope = 'theft-mode'): Entry {
  const envelope = { seq, at: startAt, hash: genesisHash, incidentId: uuid(1) };
  return { ...envelope, kind: 'position:received', fix: fix({ source: 'telemetry', ...change }), scope, salt: 's' };
}
const at = (seconds: number) => ({ measuredAt: startAt + seconds * 1000, receivedAt: startAt + seconds * 1000 });
const title = { name: 'Gestohlen <W 1>', description: 'd', madeAt: startAt };

describe('the track of a stolen car as a file', () => {
  const entries = [
    position(1, { ...at(0), place: { latitude: 47, longitude: 9 } }, 'sealed'),
    position(2, { ...at(1), accuracyM: 8, speedKmh: 52, headingDeg: 10 }),
    position(3, { ...at(3) }),
    position(4, { ...at(2), accuracyM: null, headingDeg: null }),
    position(5, { ...at(60), place: null }),
    position(6, { ...at(90) }),
  ];

  it('holds what was measured in theft mode, in the order of measuring, a gap apart', () => {
    const runs = trackRuns(entries);
    expect(runs.map((run) => run.map((point) => (point.at - startAt) / 1000))).toEqual([[1, 2, 3], [90]]);
  });

  it('is GPX 1.1: a segment for each run, times in UTC, no dilution that nobody measured', () => {
    const gpx = gpxTrack(trackRuns(entries), title);
    expect(gpx).toContain('xmlns="http://www.topografix.com/GPX/1/1"');
    expect(gpx).toContain('Gestohlen &lt;W 1&gt;');
    expect(gpx).not.toContain('hdop');
    const read = convert(gpx, { format: 'object' }) as { gpx: { trk: { trkseg: { trkpt: object }[] } } };
    expect(read.gpx.trk.trkseg).toHaveLength(2);
    expect(read.gpx.trk.trkseg[1]?.trkpt).toEqual({
      '@lat': '47.1400000',
      '@lon': '9.5200000',
      time: new Date(startAt + 90_000).toISOString(),
      cmt: 'accuracy 150 m (95 %), heading 180 deg',
    });
  });

  it('is GeoJSON: longitude before latitude, unknown as null', () => {
    const { type, features } = JSON.parse(geojsonTrack(trackRuns(entries)));
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(4);
    expect(features[0]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [9.52, 47.14] },
      properties: {
        measuredAt: new Date(startAt + 1000).toISOString(),
        receivedAt: new Date(startAt + 1000).toISOString(),
        accuracyM: 8,
        speedKmh: 52,
        headingDeg: 10,
        run: 1,
      },
    });
    expect(features[1].properties).toMatchObject({ accuracyM: null, speedKmh: null, headingDeg: null });
  });

  it('has no time where the car’s clock cannot be right', () => {
    const runs = trackRuns([position(1, { measuredAt: startAt + 3_600_000, receivedAt: startAt })]);
    expect(JSON.parse(geojsonTrack(runs)).features[0].properties).toMatchObject({
      measuredAt: null,
      receivedAt: new Date(startAt).toISOString(),
    });
    expect(gpxTrack(runs, title)).toContain(`received ${new Date(startAt).toISOString()}`);
  });

  it('of a car that told nothing is an empty collection', () => {
    expect(JSON.parse(geojsonTrack([])).features).toEqual([]);
  });
});
