import type { siren as german } from '../de/siren.ts';
import type { Shape } from '../texts.ts';

/** English. The siren window of the watchdog. */
export const siren: Shape<typeof german> = {
  siren: {
    title: {
      'page-silent': 'The console does not respond',
      'worker-silent': 'The data exchange has stopped',
      'alarm-unclaimed': 'Alarm not claimed',
      'link-down': 'No connection to the centre',
      'sign-in-needed': 'Sign in again',
    },
    since: {
      'page-silent': 'Last sign of life',
      'worker-silent': 'Noticed',
      'alarm-unclaimed': 'Open since',
      'link-down': 'Noticed',
      'sign-in-needed': 'Signed out since',
    },
    doing: {
      'page-silent':
        'What it shows may be out of date; alerts do not arrive here. It is being loaded again. What is saved stays.',
      'worker-silent':
        'What the console shows is out of date. The exchange is being started again. What is saved stays.',
      'alarm-unclaimed': 'Nobody has claimed this case. Please open the console.',
      'link-down':
        'What the console shows is out of date; new alerts do not arrive. The connection is tried again and again. Actions are saved here.',
      'sign-in-needed': 'The console was loaded again. Until you sign in, no alerts arrive here.',
    },
    never: 'none yet',
    acknowledge: 'Understood',
    showConsole: 'Show console',
    alarm: {
      automatic: 'Automatic eCall',
      manual: 'Manual eCall',
      reported: 'Reported crash',
      theft: 'Theft',
      test: 'Test',
      unknownVehicle: 'vehicle unknown',
      level: 'Level {{level}}',
      more: 'and {{count}} more',
      silent: 'Sound muted: at this desk priorities 2 and 3 are muted.',
    },
    acknowledged: 'Sound off. This message stays until all works again.',
    soundless: 'No sound: this desk gives out no sound.',
  },
};
