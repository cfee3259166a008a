import type { alarmWords as german } from '../de/alarm.ts';
import type { Shape } from '../texts.ts';

/** English. What goes with an alarm that waits: the ladder, the flood, the rate, the sound. */
export const alarmWords: Shape<typeof german> = {
  ladder: {
    untilNext: '{{seconds}} s to level {{level}}',
    since: 'Level {{level}} for {{wait}}: {{told}}',
    told: {
      supervisor: 'supervisor told',
      nobody: 'no supervisor at a desk',
      recorded: 'on record at the centre',
      everybody: 'all desks told',
      unconfirmed: 'not confirmed by the centre',
    },
    label: 'Not claimed',
    title: 'Not claimed: {{name}}',
    acknowledgedBy: 'acknowledged by {{name}}',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
  },
  flood: {
    title: '{{count}} alarms, {{people}} at the desks',
    group: {
      automatic: 'Automatic',
      manual: 'By hand, reported',
      theft: 'Theft',
      test: 'Test',
    },
    longest: 'longest {{wait}}',
  },
  rate: {
    within: '{{count}} in 10 min · limit {{limit}}',
    over: '{{count}} in 10 min · over limit {{limit}}',
    hint: 'New cases of the last 10 min that this desk knows. EEMUA 191: under {{target}} on average, under {{limit}} at peak.',
  },
  soundCheck: {
    question: 'Do you hear the sound?',
    cause: {
      'shift-start': 'Check at the start of the shift',
      'device-changed': 'The sound device has changed',
      'sound-lost': 'The sound had failed',
    },
    play: 'Play sound',
    confirm: 'Yes, heard',
    playFirst: 'play it first',
    open: 'Sound not confirmed',
    confirmed: 'Sound ok {{time}}',
    confirmedBy: 'Heard by {{name}}, {{time}}',
  },
  mute: {
    on: 'Muted: priorities 2 and 3',
    hint: 'This desk only. Priority 1 always sounds. Ends when you sign out.',
  },
};
