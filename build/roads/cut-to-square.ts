/** A point on a grid: x to the east, y to the south. */
export interface GridPoint {
  x: number;
  y: number;
}

/**
 * Cuts a line to the square from 0,0 to size,size. What crosses the border ends on it, rounded to the grid, so that the
 * same line cut by the neighbouring square meets it there.
 */
export function cutToSquare(line: readonly GridPoint[], size: number): GridPoint[][] {
  const parts: GridPoint[][] = [];
  let part: GridPoint[] = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    const inside = from && cutSegment(from, to, size);
    if (!inside) continue;
    const [start, end] = inside;
    const last = part.at(-1);
    if (last?.x === start.x && last.y === start.y) part.push(end);
    else {
      part = [start, end];
      parts.push(part);
    }
  }
  return parts;
}

/** Liang-Barsky: the share of the segment from `enter` to `leave` (0..1) lies inside. */
function cutSegment(from: GridPoint, to: GridPoint, size: number): [GridPoint, GridPoint] | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, from.x],
    [dx, size - from.x],
    [-dy, from.y],
    [dy, size - from.y],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  if (enter >= leave) return null;
  const at = (share: number) => ({ x: Math.round(from.x + share * dx), y: Math.round(from.y + share * dy) });
  return [at(enter), at(leave)];
}
