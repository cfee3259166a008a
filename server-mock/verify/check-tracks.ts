import { convert } from 'xmlbuilder2';
import { z } from 'zod';
import { measuredTime, trackRuns } from '#shared/documents/track-points.ts';
import { xmlTime } from '#shared/documents/xml-time.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { EvidenceFault } from './check-evidence.ts';
import type { FolderFile } from './evidence-files.ts';

/** A point as both kinds of file tell it: which run from 1, degrees to 7 places, time as written, null = not known. */
type Told = string;

const geojsonSchema = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({
        measuredAt: z.string().nullable(),
        accuracyM: z.number().nullable(),
        speedKmh: z.number().nullable(),
        headingDeg: z.number().nullable(),
        run: z.number(),
      }),
    }),
  ),
});

const gpxPointSchema = z.object({ '@lat': z.string(), '@lon': z.string(), time: z.string().optional() });
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item));
const gpxSchema = z.object({
  gpx: z.object({ trk: z.object({ trkseg: listOf(z.object({ trkpt: listOf(gpxPointSchema) })) }) }),
});

/** Whether the track files tell the points of the entries: all of them, in their order and runs, and no others. */
export function trackFaults(
  entries: readonly Entry[],
  files: readonly FolderFile[],
): { points: number; faults: EvidenceFault[] } {
  const expected = trackRuns(entries).flatMap((run, index) =>
    run.map((point) => ({ run: index + 1, ...point, time: xmlTime(measuredTime(point)) })),
  );
  const places = expected.map(({ run, place, time }) => told(run, place.latitude, place.longitude, time));
  const whole = expected.map(({ accuracyM, speedKmh, headingDeg }, index) =>
    [places[index], accuracyM, speedKmh, headingDeg].join(' '),
  );
  const faults = [
    ...faultOf('track.gpx', places, readOrNull(files, 'track.gpx', gpxPoints)),
    ...faultOf('track.geojson', whole, readOrNull(files, 'track.geojson', geojsonPoints)),
  ];
  return { points: expected.length, faults };
}

function faultOf(file: string, expected: readonly Told[], found: readonly Told[] | null): EvidenceFault[] {
  if (found === null) return [{ file, line: null, what: 'its points cannot be read' }];
  const length = Math.max(expected.length, found.length);
  const first = Array.from({ length }, (_, index) => index).find((index) => expected[index] !== found[index]);
  if (first === undefined) return [];
  const [here = 'no more point', there = 'no more point'] = [found[first], expected[first]];
  return [
    { file, line: null, what: `point ${first + 1} is not that of the entries: expected ${there}, found ${here}` },
  ];
}

function readOrNull(files: readonly FolderFile[], name: string, read: (text: string) => Told[]): Told[] | null {
  const file = files.find((one) => one.name === name);
  if (file === undefined) return null;
  try {
    return read(new TextDecoder().decode(file.octets));
  } catch {
    return null;
  }
}

function gpxPoints(text: string): Told[] {
  const { gpx } = gpxSchema.parse(convert(text, { format: 'object' }));
  return gpx.trk.trkseg.flatMap(({ trkpt }, index) =>
    trkpt.map((point) => told(index + 1, Number(point['@lat']), Number(point['@lon']), point.time ?? null)),
  );
}

function geojsonPoints(text: string): Told[] {
  return geojsonSchema.parse(JSON.parse(text)).features.map(({ geometry, properties }) => {
    const [longitude, latitude] = geometry.coordinates;
    const { run, measuredAt, accuracyM, speedKmh, headingDeg } = properties;
    return [told(run, latitude, longitude, measuredAt), accuracyM, speedKmh, headingDeg].join(' ');
  });
}

function told(run: number, latitude: number, longitude: number, time: string | null): Told {
  return `run ${run} ${latitude.toFixed(7)} ${longitude.toFixed(7)} ${time ?? 'time unknown'}`;
}
