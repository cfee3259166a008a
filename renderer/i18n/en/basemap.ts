import type { basemap as de } from '../de/basemap.ts';
import type { Shape } from '../texts.ts';

/** English. What the map says of its ground: street map archives, their day and their makers. */
export const basemap: Shape<typeof de> = {
  basemap: {
    offline: 'Offline street map',
    coarse: 'Coarse map © Natural Earth',
    places: 'places © GeoNames',
    day: 'as of {{day}}',
    days: 'as of {{first}} to {{last}}',
    dayUnknown: 'date unknown',
    partlyUnknown: 'partly unknown',
    noStreetsInView: 'No street map for this part',
    problem: 'Map archive {{file}}: {{fault}}',
    moreProblems: 'Further map archives with faults: {{number}}',
    fault: {
      'not-pmtiles': 'not a PMTiles file, not used',
      'cut-short': 'incomplete, not used',
      'no-vector-tiles': 'no readable vector tiles, not used',
      'other-layers': 'foreign layers, not used',
      unreadable: 'cannot be read, not used',
      'damaged-tiles': 'damaged in parts, no streets there',
      removed: 'removed, no streets there',
      'no-folder': 'folder not found',
    },
  },
};
