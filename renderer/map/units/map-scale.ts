/** West, south, east, north; degrees. */
export type ViewBounds = readonly [west: number, south: number, east: number, north: number];

const tilePx = 512;

/** How many pixels a degree of longitude is wide at a zoom. */
export function pixelsPerDegree(zoom: number): number {
  return (tilePx * 2 ** zoom) / 360;
}

/** How far apart two places are on the screen, pixels. Web Mercator stretches latitudes as it does longitudes there. */
export function screenDistance(
  a: { longitude: number; latitude: number },
  b: { longitude: number; latitude: number },
  zoom: number,
): number {
  const perDegree = pixelsPerDegree(zoom);
  const stretch = 1 / Math.max(0.01, Math.cos((a.latitude * Math.PI) / 180));
  return Math.hypot((a.longitude - b.longitude) * perDegree, (a.latitude - b.latitude) * perDegree * stretch);
}

/** @param share of its width and height, on every side */
export function widened([west, south, east, north]: ViewBounds, share: number): ViewBounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
}

export function isWithin([west, south, east, north]: ViewBounds, longitude: number, latitude: number): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
