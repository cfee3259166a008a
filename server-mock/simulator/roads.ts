import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Route, routeOf } from './route.ts';

const roadsSchema = z.object({
  attribution: z.string(),
  source: z.string(),
  roads: z
    .array(z.object({ name: z.string().nullable(), points: z.array(z.tuple([z.number(), z.number()])).min(2) }))
    .min(1),
});

/** The through roads that build/make-roads.ts took out of the test basemap (OpenStreetMap, ODbL), the great north-south road first. */
export function readRoads(): Route[] {
  const text = readFileSync(new URL('./roads.json', import.meta.url), 'utf8');
  return roadsSchema.parse(JSON.parse(text)).roads.map(({ name, points }) =>
    routeOf(
      name,
      points.map(([longitude, latitude]) => ({ latitude, longitude })),
    ),
  );
}
