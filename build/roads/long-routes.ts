import { type RoadGraph, type Stretch, withTouching } from './road-graph.ts';

/** A way through the graph: node numbers in order, the stretches between them, their length in grid units. */
export interface Route {
  nodes: number[];
  stretches: Stretch[];
  length: number;
}

const MAIN_KINDS = new Set(['motorway', 'trunk', 'primary']);

/**
 * Takes the longest direct way through the graph, removes its stretches, and again, as long as ways of at least
 * `minLength` grid units are left: first along main roads only, so that the great north-south road stays whole, then
 * along all that is left. The routes share crossings but no road.
 */
export function longRoutes(graph: RoadGraph, minLength: number): Route[] {
  const main = takeRoutes(
    without(graph, (stretch) => !MAIN_KINDS.has(stretch.kind)),
    minLength,
  );
  const used = new Set(main.flatMap(({ stretches }) => stretches));
  return [
    ...main,
    ...takeRoutes(
      without(graph, (stretch) => used.has(stretch)),
      minLength,
    ),
  ];
}

function takeRoutes(graph: RoadGraph, minLength: number): Route[] {
  const route = longestRoute(graph);
  if (!route || route.length < minLength) return [];
  const used = new Set(route.stretches);
  return [
    route,
    ...takeRoutes(
      without(graph, (stretch) => used.has(stretch)),
      minLength,
    ),
  ];
}

function without({ nodes, stretches }: RoadGraph, isLeftOut: (stretch: Stretch) => boolean): RoadGraph {
  return withTouching(
    nodes,
    stretches.filter((stretch) => !isLeftOut(stretch)),
  );
}

/** Two sweeps in each connected part: from any node to its farthest, from there to the farthest again. */
function longestRoute(graph: RoadGraph): Route | null {
  const seen = new Set<number>();
  let longest: Route | null = null;
  for (const { from } of graph.stretches) {
    if (seen.has(from)) continue;
    const reached = sweep(graph, from);
    for (const node of reached.keys()) seen.add(node);
    const start = farthest(reached);
    const back = sweep(graph, start);
    const route = routeTo(back, farthest(back));
    if (longest === null || route.length > longest.length) longest = route;
  }
  return longest;
}

interface Reached {
  length: number;
  by: Stretch | null;
}

/** Dijkstra by plain scan: the graph has some thousand nodes, and this runs once in years. */
function sweep(graph: RoadGraph, start: number): Map<number, Reached> {
  const settled = new Map<number, Reached>();
  const open = new Map<number, Reached>([[start, { length: 0, by: null }]]);
  for (;;) {
    let nearest: [number, Reached] | null = null;
    for (const candidate of open) if (nearest === null || candidate[1].length < nearest[1].length) nearest = candidate;
    if (nearest === null) return settled;
    const [node, reached] = nearest;
    open.delete(node);
    settled.set(node, reached);
    for (const stretch of graph.touching[node] ?? []) {
      const next = stretch.from === node ? stretch.to : stretch.from;
      const length = reached.length + stretch.length;
      const known = open.get(next);
      if (!settled.has(next) && (!known || length < known.length)) open.set(next, { length, by: stretch });
    }
  }
}

/** The last node that a sweep settled is the farthest. */
function farthest(reached: Map<number, Reached>): number {
  return [...reached.keys()].at(-1) ?? 0;
}

function routeTo(reached: Map<number, Reached>, end: number): Route {
  const route: Route = { nodes: [end], stretches: [], length: 0 };
  for (let node = end; ; ) {
    const stretch = reached.get(node)?.by;
    if (!stretch) return route;
    node = stretch.from === node ? stretch.to : stretch.from;
    route.nodes.push(node);
    route.stretches.push(stretch);
    route.length += stretch.length;
  }
}
