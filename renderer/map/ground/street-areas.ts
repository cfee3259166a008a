import type { Place } from '#shared/domain/fix.ts';
import { type StreetArea, streetZoom } from '#shared/domain/street-area.ts';

/** West, south, east, north around all areas, decimal degrees; null when there is none. */
export function boundsOfAll(areas: readonly StreetArea[]): [number, number, number, number] | null {
  if (areas.length === 0) return null;
  return [
    Math.min(...areas.map(({ bounds }) => bounds[0])),
    Math.min(...areas.map(({ bounds }) => bounds[1])),
    Math.max(...areas.map(({ bounds }) => bounds[2])),
    Math.max(...areas.map(({ bounds }) => bounds[3])),
  ];
}

/** Whether a place is in the frame of a map with streets; one of main roads only is none. */
export function hasStreetsAt(areas: readonly StreetArea[], { latitude, longitude }: Place): boolean {
  return areas.some(({ maxZoom, bounds: [west, south, east, north] }) => {
    const isInside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    return isInside && maxZoom >= streetZoom;
  });
}

/** The areas of which a part is seen. @param seen west, south, east, north, decimal degrees */
export function areasSeen(
  areas: readonly StreetArea[],
  [seenWest, seenSouth, seenEast, seenNorth]: StreetArea['bounds'],
): StreetArea[] {
  return areas.filter(({ bounds: [west, south, east, north] }) => {
    return west < seenEast && east > seenWest && south < seenNorth && north > seenSouth;
  });
}
