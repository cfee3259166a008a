import type { MeasuredFix } from '../domain/track/measured-fix.ts';
import { measuredTime } from './track-points.ts';
import { type XmlElements, xmlText } from './xml-text.ts';
import { xmlTime } from './xml-time.ts';

/** What is said of a track beside its points. `madeAt`: milliseconds UTC. */
export interface TrackTitle {
  name: string;
  description: string;
  madeAt: number;
}

/**
 * A track as GPX 1.1: a `trkseg` for each run, since between two the way is not known. GPX has no accuracy in metres, and a
 * dilution of precision is not made of one: it stands in words in each point's `cmt`, with speed and direction.
 */
export function gpxTrack(runs: readonly (readonly MeasuredFix[])[], { name, description, madeAt }: TrackTitle): string {
  return xmlText({
    gpx: {
      '@xmlns': 'http://www.topografix.com/GPX/1/1',
      '@version': '1.1',
      '@creator': 'Leitstand',
      metadata: { name, desc: description, time: xmlTime(madeAt) },
      trk: { name, trkseg: runs.map((run) => ({ trkpt: run.map(pointOf) })) },
    },
  });
}

function pointOf(point: MeasuredFix): XmlElements {
  const { place, accuracyM, speedKmh, headingDeg, fix } = point;
  const at = measuredTime(point);
  const told = [
    ...(at === null ? [`received ${xmlTime(fix.receivedAt)}`] : []),
    ...(accuracyM === null ? [] : [`accuracy ${accuracyM} m (95 %)`]),
    ...(speedKmh === null ? [] : [`speed ${speedKmh} km/h`]),
    ...(headingDeg === null ? [] : [`heading ${headingDeg} deg`]),
  ];
  return {
    '@lat': place.latitude.toFixed(7),
    '@lon': place.longitude.toFixed(7),
    time: xmlTime(at),
    cmt: told.length === 0 ? null : told.join(', '),
  };
}
