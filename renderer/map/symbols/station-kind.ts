/** What of the basemap's points of interest an operator looks for, by Protomaps' names of their kinds. */
export const stationKinds = ['hospital', 'fire_station', 'police'] as const;
export type StationKind = (typeof stationKinds)[number];
