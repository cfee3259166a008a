import type { GridPoint } from './cut-to-square.ts';
import type { RoadPiece } from './tile-roads.ts';

/** One straight stretch between two nodes; `length` in grid units. */
export interface Stretch {
  from: number;
  to: number;
  length: number;
  name: string | null;
  kind: string;
}

/** Nodes by number, and for each node the stretches that touch it. */
export interface RoadGraph {
  nodes: GridPoint[];
  stretches: Stretch[];
  touching: Stretch[][];
}

/**
 * Joins pieces of roads into one graph. Points closer than `tolerance` grid units are one node; an end that stops that
 * close to the middle of another road is joined to it, because tiles drop the vertices that a straight road does not need.
 */
export function buildRoadGraph(pieces: readonly RoadPiece[], tolerance: number): RoadGraph {
  const nodes: GridPoint[] = [];
  const nodeAt = nodeFinder(nodes, tolerance);
  const lines = pieces.map((piece) => ({ ...piece, path: piece.points.map(nodeAt) }));
  const ends = new Set(lines.flatMap(({ path }) => [path[0], path.at(-1)]).filter((node) => node !== undefined));
  const stretches = new Map<string, Stretch>();
  for (const { path, name, kind } of lines) {
    for (const [index, to] of path.entries()) {
      const from = path[index - 1];
      if (from === undefined) continue;
      const through = [...ends].filter((end) => end !== from && end !== to && isOn(nodes, end, from, to, tolerance));
      through.sort((a, b) => gap(nodes, from, a) - gap(nodes, from, b));
      for (const [at, node] of [...through, to].entries()) {
        const before = [from, ...through][at] ?? from;
        if (before === node) continue;
        const key = `${Math.min(before, node)}-${Math.max(before, node)}`;
        if (!stretches.has(key)) {
          stretches.set(key, { from: before, to: node, length: gap(nodes, before, node), name, kind });
        }
      }
    }
  }
  return withTouching(nodes, [...stretches.values()]);
}

export function withTouching(nodes: GridPoint[], stretches: Stretch[]): RoadGraph {
  const touching: Stretch[][] = nodes.map(() => []);
  for (const stretch of stretches) {
    touching[stretch.from]?.push(stretch);
    touching[stretch.to]?.push(stretch);
  }
  return { nodes, stretches, touching };
}

/** Finds or makes the node of a point, by a hash of cells as wide as the tolerance. */
function nodeFinder(nodes: GridPoint[], tolerance: number): (point: GridPoint) => number {
  const cells = new Map<string, number[]>();
  return (point) => {
    const column = Math.floor(point.x / tolerance);
    const row = Math.floor(point.y / tolerance);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const node of cells.get(`${column + dx},${row + dy}`) ?? []) {
          const known = nodes[node];
          if (known && Math.hypot(known.x - point.x, known.y - point.y) <= tolerance) return node;
        }
      }
    }
    const cell = `${column},${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), nodes.length]);
    return nodes.push(point) - 1;
  };
}

function gap(nodes: readonly GridPoint[], a: number, b: number): number {
  const from = nodes[a];
  const to = nodes[b];
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : Number.POSITIVE_INFINITY;
}

/** Whether a node lies within `tolerance` of the stretch between two others, and beside it rather than before or behind. */
function isOn(nodes: readonly GridPoint[], node: number, from: number, to: number, tolerance: number): boolean {
  const [p, a, b] = [nodes[node], nodes[from], nodes[to]];
  if (!p || !a || !b) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
  if (!(share > 0 && share < 1)) return false;
  return Math.hypot(a.x + share * dx - p.x, a.y + share * dy - p.y) <= tolerance;
}
