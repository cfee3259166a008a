/** A point of a tile's own grid. */
export interface Point {
  x: number;
  y: number;
}

/** A square of a tile's grid: from `least` to `most` on both axes. */
export interface Square {
  least: number;
  most: number;
}

type Axis = 'x' | 'y';

/** The parts of a line that lie in the square, in its order (Liang and Barsky, segment by segment). */
export function clipLine(line: readonly Point[], square: Square): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (from === undefined) continue;
    const inside = clipSegment(from, to, square);
    if (inside === null) continue;
    const last = part.at(-1);
    if (last === undefined || last.x !== inside.from.x || last.y !== inside.from.y) {
      part = [inside.from];
      parts.push(part);
    }
    part.push(inside.to);
  }
  return parts;
}

/** The part of an area's ring that lies in the square, one edge of the square after the other (Sutherland and Hodgman). */
export function clipRing(ring: readonly Point[], { least, most }: Square): Point[] {
  let rest = [...ring];
  for (const axis of ['x', 'y'] as const) {
    rest = clipEdge(rest, axis, least, (value) => value >= least);
    rest = clipEdge(rest, axis, most, (value) => value <= most);
  }
  return rest;
}

export function isInside({ x, y }: Point, { least, most }: Square): boolean {
  return x >= least && x <= most && y >= least && y <= most;
}

function clipEdge(ring: readonly Point[], axis: Axis, at: number, isIn: (value: number) => boolean): Point[] {
  const kept: Point[] = [];
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1] ?? ring[ring.length - 1];
    if (from !== undefined && isIn(from[axis]) !== isIn(to[axis])) kept.push(crossing(from, to, axis, at));
    if (isIn(to[axis])) kept.push(to);
  }
  return kept;
}

function crossing(from: Point, to: Point, axis: Axis, at: number): Point {
  const part = (at - from[axis]) / (to[axis] - from[axis]);
  return axis === 'x' ? { x: at, y: between(from.y, to.y, part) } : { x: between(from.x, to.x, part), y: at };
}

function clipSegment(from: Point, to: Point, { least, most }: Square): { from: Point; to: Point } | null {
  let [start, end] = [0, 1];
  for (const axis of ['x', 'y'] as const) {
    const length = to[axis] - from[axis];
    if (length === 0) {
      if (from[axis] < least || from[axis] > most) return null;
      continue;
    }
    const [one, other] = [(least - from[axis]) / length, (most - from[axis]) / length];
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  if (start > end) return null;
  const at = (part: number) =>
    part === 0 ? from : part === 1 ? to : { x: between(from.x, to.x, part), y: between(from.y, to.y, part) };
  return { from: at(start), to: at(end) };
}

function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}
