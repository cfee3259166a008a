import type { StreetArea } from '#shared/domain/street-area.ts';

/** An archive as far as choosing among several goes. `isOwn`: the centre's own, not the one that comes with the console. */
export interface Candidate {
  area: StreetArea;
  isOwn: boolean;
}

/** West, south, east, north, decimal degrees. */
type Bounds = StreetArea['bounds'];

/** Shares of a tile nearer to each other than this are the same: frames are rounded. */
const sameShare = 0.02;

/**
 * Which archive is asked first where several are at hand: the centre's own before the bundled one, then the more detailed,
 * then the newer data (an unknown day is the oldest), then the smaller area.
 */
export function byRank(one: Candidate, other: Candidate): number {
  return (
    Number(other.isOwn) - Number(one.isOwn) ||
    other.area.maxZoom - one.area.maxZoom ||
    (other.area.dataFrom ?? '').localeCompare(one.area.dataFrom ?? '') ||
    sizeOf(one.area.bounds) - sizeOf(other.area.bounds) ||
    one.area.name.localeCompare(other.area.name)
  );
}

/**
 * Whom to ask for a tile, best first: those that lie in it and have its zoom. A region's archive has tiles of low zooms too,
 * empty but for the region: so the one that covers more of the tile comes first, and rank decides among equals.
 * @param ranked by `byRank`
 */
export function holdersOf<C extends Candidate>(ranked: readonly C[], z: number, x: number, y: number): C[] {
  const tile = boundsOfTile(z, x, y);
  const shares = new Map(ranked.map((one) => [one, shareOf(tile, one.area.bounds)]));
  const share = (one: C) => shares.get(one) ?? 0;
  return ranked
    .filter((one) => one.area.minZoom <= z && z <= one.area.maxZoom && share(one) > 0)
    .sort((one, other) => roundedShare(share(other)) - roundedShare(share(one)));
}

/** Whom to ask for a coarser tile that can be cut, where nobody has the zoom: the most detailed first. */
export function coarserHoldersOf<C extends Candidate>(ranked: readonly C[], z: number, x: number, y: number): C[] {
  const tile = boundsOfTile(z, x, y);
  return ranked
    .filter(({ area }) => area.maxZoom < z && shareOf(tile, area.bounds) > 0)
    .sort((one, other) => other.area.maxZoom - one.area.maxZoom);
}

/** Whether others show all of a frame at least as deep. */
export function isCovered({ bounds, maxZoom }: StreetArea, others: readonly StreetArea[]): boolean {
  return others.some((other) => other.maxZoom >= maxZoom && shareOf(bounds, other.bounds) > 1 - sameShare);
}

function roundedShare(share: number): number {
  return Math.round(share / sameShare);
}

/** How much of a frame another one covers, 0 to 1. */
function shareOf([west, south, east, north]: Bounds, [west2, south2, east2, north2]: Bounds): number {
  const width = Math.min(east, east2) - Math.max(west, west2);
  const height = Math.min(north, north2) - Math.max(south, south2);
  return width <= 0 || height <= 0 ? 0 : (width * height) / ((east - west) * (north - south));
}

function sizeOf([west, south, east, north]: Bounds): number {
  return (east - west) * (north - south);
}

/** Web Mercator; row 0 in the north. */
function boundsOfTile(z: number, x: number, y: number): Bounds {
  const size = 2 ** z;
  const longitude = (column: number) => (column / size) * 360 - 180;
  const latitude = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / size))) * 180) / Math.PI;
  return [longitude(x), latitude(y + 1), longitude(x + 1), latitude(y)];
}
