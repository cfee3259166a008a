import type { Place } from '#shared/domain/fix.ts';
import type { StreetArea } from '#shared/domain/street-area.ts';

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

/** Whether a street map is at hand where the place is. */
export function hasStreetsAt(areas: readonly StreetArea[], { latitude, longitude }: Place): boolean {
  return areas.some(({ bounds: [west, south, east, north] }) => {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  });
}
