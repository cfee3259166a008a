import type { mapWords as de } from '../de/map.ts';
import type { Shape } from '../texts.ts';

/** English. What the map says. */
export const mapWords: Shape<typeof de> = {
  map: {
    region: 'Map',
    loading: 'Loading the map …',
    failed: 'The map cannot be drawn.',
    findingPlace: 'Looking for the place …',
    noPlaceFound: 'No place nearby known',
    noPosition: 'No position received',
    heading: 'heading {{point}}',
    untrusted: 'position unsure',
    stale: '{{minutes}} min ago',
    noStreets: 'No street map for this place',
    held: 'View held',
    follow: 'follow',
  },
};
