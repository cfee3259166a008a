import type { units as de } from '../de/units.ts';
import type { Shape } from '../texts.ts';

/** English. Vehicles of helpers on the map, and the tracks of all followed cars. */
export const units: Shape<typeof de> = {
  units: {
    command: {
      units: 'Units on/off',
      allTracks: 'All tracks on/off',
    },
    on: 'Units shown',
    off: 'Units hidden',
    tracksOn: 'Tracks of all followed cars shown',
    tracksOff: 'Tracks hidden but the selected car’s',
    tracksEmergency: 'emergency mode: only the selected car’s track',
    count: '{{count}} units',
    silent: '{{count}} silent',
    hidden: 'hidden',
    stand: 'as of {{time}}',
    lost: 'connection lost',
    silentUnder: '30–60 s ago',
    silentMinutes: '{{minutes}} min ago',
    gone: 'The unit does not report any more',
    leave: 'close',
    kind: {
      ambulance: 'Ambulance',
      fire: 'Fire brigade',
      police: 'Police',
      recovery: 'Recovery',
      patrol: 'The centre’s patrol',
    },
    allTracks: 'All tracks',
  },
};
