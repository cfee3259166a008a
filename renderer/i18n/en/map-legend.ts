import type { mapLegend as de } from '../de/map-legend.ts';
import type { Shape } from '../texts.ts';

/** English. What the signs on the map stand for. */
export const mapLegend: Shape<typeof de> = {
  mapLegend: {
    command: 'Legend of the map on/off',
    title: 'Legend',
    close: 'close',
    groups: { cases: 'Cases', places: 'Position and track', units: 'Units', stations: 'Stations' },
    cases: {
      automatic: 'automatic eCall',
      byHand: 'manual eCall',
      theft: 'theft',
      priorities: 'colour: priority 1, 2, 3',
      taken: 'hollow: with somebody else',
      stale: 'faded: nothing newer',
      several: 'several, as the most urgent',
      heading: 'direction of travel',
    },
    places: {
      accuracy: 'how exact the position is',
      earlier: 'positions before (N1, N2)',
      estimate: 'estimated: possible up to here',
      track: 'track, the older the paler',
      gap: 'gap: nothing measured',
      stop: 'stop',
      watchArea: 'watched area',
    },
    stations: { hospital: 'hospital', fire_station: 'fire station', police: 'police station' },
  },
};
