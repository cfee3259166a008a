import type { Point } from './clip.ts';

/** The commands of the vector tile format, version 2, section 4.3.1. */
const command = { moveTo: 1, lineTo: 2, closePath: 7 } as const;

/** A run of points; `isClosed`: an area's ring, its first point is not repeated. */
export interface Path {
  points: Point[];
  isClosed: boolean;
}

/** Reads a feature's commands. A feature of points gives one path of one point each. @throws Error for an unknown command */
export function readPaths(numbers: readonly number[], isPoints: boolean): Path[] {
  const paths: Path[] = [];
  let at: Point = { x: 0, y: 0 };
  let index = 0;
  const next = () => {
    const number = numbers[index++] ?? 0;
    return (number >>> 1) ^ -(number & 1);
  };
  while (index < numbers.length) {
    const word = numbers[index++] ?? 0;
    const [kind, count] = [word & 7, word >>> 3];
    if (kind === command.closePath) {
      const path = paths.at(-1);
      if (path !== undefined) path.isClosed = true;
      continue;
    }
    if (kind !== command.moveTo && kind !== command.lineTo) throw new Error(`unknown geometry command ${kind}`);
    for (let each = 0; each < count && index < numbers.length; each++) {
      at = { x: at.x + next(), y: at.y + next() };
      if (kind === command.moveTo && (each === 0 || isPoints)) paths.push({ points: [], isClosed: false });
      paths.at(-1)?.points.push(at);
    }
  }
  return paths;
}

/** The commands for paths whose points are whole numbers. */
export function writePaths(paths: readonly Path[], isPoints: boolean): number[] {
  const numbers: number[] = [];
  let at: Point = { x: 0, y: 0 };
  const put = (point: Point) => {
    numbers.push(zigzag(point.x - at.x), zigzag(point.y - at.y));
    at = point;
  };
  if (isPoints) numbers.push(header(command.moveTo, paths.length));
  for (const { points, isClosed } of paths) {
    const [first, ...others] = points;
    if (first === undefined) continue;
    if (!isPoints) numbers.push(header(command.moveTo, 1));
    put(first);
    if (others.length > 0) numbers.push(header(command.lineTo, others.length));
    for (const point of others) put(point);
    if (isClosed) numbers.push(header(command.closePath, 1));
  }
  return numbers;
}

function header(kind: number, count: number): number {
  return (count << 3) | kind;
}

function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}
