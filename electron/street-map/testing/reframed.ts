/** What is written over in an archive's head; degrees for the frame. */
export interface Head {
  tileType?: number;
  maxZoom?: number;
  west?: number;
  south?: number;
  east?: number;
  north?: number;
}

/** Where the fields lie in the head of a PMTiles archive, version 3; degrees are in ten-millionths. */
const offsets = { tileType: 99, maxZoom: 101, west: 102, south: 106, east: 110, north: 114 } as const;

/** A copy of an archive that says other things of itself, for tests with several archives of one real one. */
export function reframed(archive: Uint8Array, { tileType, maxZoom, ...frame }: Head): Uint8Array {
  const copy = Uint8Array.from(archive);
  const view = new DataView(copy.buffer, copy.byteOffset);
  if (tileType !== undefined) view.setUint8(offsets.tileType, tileType);
  if (maxZoom !== undefined) view.setUint8(offsets.maxZoom, maxZoom);
  for (const side of ['west', 'south', 'east', 'north'] as const) {
    const degrees = frame[side];
    if (degrees !== undefined) view.setInt32(offsets[side], Math.round(degrees * 1e7), true);
  }
  return copy;
}
