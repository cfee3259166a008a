/**
 * A maintainer's tool: takes the long through roads out of a Protomaps archive and writes them for the simulator.
 * `node --import tsx build/make-roads.ts [ARCHIVE]`, default `../shared/data/liechtenstein.pmtiles` beside the checkout.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { GridPoint } from './roads/cut-to-square.ts';
import { longRoutes, type Route } from './roads/long-routes.ts';
import { buildRoadGraph } from './roads/road-graph.ts';
import { readTileRoads } from './roads/tile-roads.ts';

const DEFAULT_ARCHIVE = fileURLToPath(new URL('../../shared/data/liechtenstein.pmtiles', import.meta.url));
const TARGET = fileURLToPath(new URL('../server-mock/simulator/roads.json', import.meta.url));
const TOLERANCE_M = 1.5;
const MIN_ROUTE_M = 2_500;
const MAX_GAP_M = 250;

const archivePath = process.argv[2] ?? DEFAULT_ARCHIVE;
const { pieces, gridSize, attribution, description } = await readTileRoads(archivePath);
const unitM = metresPerUnit(pieces[0]?.points[0] ?? { x: 0, y: gridSize / 2 }, gridSize);
const graph = buildRoadGraph(pieces, TOLERANCE_M / unitM);
const roads = longRoutes(graph, MIN_ROUTE_M / unitM).map((route) => ({
  name: nameOf(route),
  points: southToNorth(
    withoutGaps(
      route.nodes.flatMap((node) => graph.nodes[node] ?? []),
      MAX_GAP_M / unitM,
    ).map((point) => toDegrees(point, gridSize)),
  ),
}));
const lines = roads.map((road) => JSON.stringify(road)).join(',\n');
const head = JSON.stringify({ attribution, source: description }).slice(0, -1);
await writeFile(TARGET, `${head},"roads":[\n${lines}\n]}\n`);
console.log(`${roads.length} roads of ${pieces.length} pieces written to ${TARGET}`);

/** The name of the longest named part, null when no part has one. */
function nameOf({ stretches }: Route): string | null {
  const lengths = new Map<string, number>();
  for (const { name, length } of stretches) if (name) lengths.set(name, (lengths.get(name) ?? 0) + length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A long straight stretch (a tunnel) gets points of its own, so that whoever reads the file never meets a wide gap. */
function withoutGaps(points: readonly GridPoint[], maxGap: number): GridPoint[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1] ?? to;
    const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / maxGap));
    return Array.from({ length: parts }, (_, part) => ({
      x: from.x + ((to.x - from.x) * (part + 1)) / parts,
      y: from.y + ((to.y - from.y) * (part + 1)) / parts,
    }));
  });
}

/** So that a route does not turn round when the archive's order of tiles changes. */
function southToNorth(points: [number, number][]): [number, number][] {
  return (points[0]?.[1] ?? 0) <= (points.at(-1)?.[1] ?? 0) ? points : points.toReversed();
}

/** Web Mercator to [longitude, latitude], 5 decimals (about 1 m). */
function toDegrees({ x, y }: GridPoint, size: number): [number, number] {
  const longitude = (x / size) * 360 - 180;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return [Number(longitude.toFixed(5)), Number(latitude.toFixed(5))];
}

/** Length of one grid unit at the latitude of a point: Mercator stretches towards the poles. */
function metresPerUnit(point: GridPoint, size: number): number {
  const latitude = toDegrees(point, size)[1];
  return (40_075_017 / size) * Math.cos((latitude * Math.PI) / 180);
}
