import type { MeasuredFix } from '../domain/track/measured-fix.ts';
import { measuredTime } from './track-points.ts';
import { xmlTime } from './xml-time.ts';

/**
 * A track as GeoJSON (RFC 7946): a point for each measured position, `run` counting from 1; points of one run follow each
 * other without a gap. `measuredAt` is UTC (ISO 8601), lengths are metres, what is not known is null.
 */
export function geojsonTrack(runs: readonly (readonly MeasuredFix[])[]): string {
  const features = runs.flatMap((points, index) =>
    points.map((point) => {
      const { place, accuracyM, speedKmh, headingDeg, fix } = point;
      const times = { measuredAt: xmlTime(measuredTime(point)), receivedAt: xmlTime(fix.receivedAt) };
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
        properties: { ...times, accuracyM, speedKmh, headingDeg, run: index + 1 },
      };
    }),
  );
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
