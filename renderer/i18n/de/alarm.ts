/** German. What goes with an alarm that waits: the ladder, the flood, the rate, the sound. */
export const alarmWords = {
  ladder: {
    untilNext: 'noch {{seconds}} s bis Stufe {{level}}',
    since: 'Stufe {{level}} seit {{wait}}: {{told}}',
    told: {
      supervisor: 'Aufsicht verständigt',
      nobody: 'keine Aufsicht am Platz',
      recorded: 'in der Zentrale vermerkt',
      everybody: 'alle Plätze verständigt',
      unconfirmed: 'von der Zentrale nicht bestätigt',
    },
    label: 'Nicht übernommen',
    title: 'Nicht übernommen: {{name}}',
    acknowledgedBy: 'quittiert von {{name}}',
    more_one: 'und {{count}} weiterer',
    more_other: 'und {{count}} weitere',
  },
  flood: {
    title: '{{count}} Alarme, {{people}} am Platz',
    group: {
      automatic: 'Automatisch',
      manual: 'Von Hand, gemeldet',
      theft: 'Diebstahl',
      test: 'Test',
    },
    longest: 'längster {{wait}}',
  },
  rate: {
    within: '{{count}} in 10 min · Grenze {{limit}}',
    over: '{{count}} in 10 min · über Grenze {{limit}}',
    hint: 'Neue Fälle der letzten 10 min, die dieser Platz kennt. EEMUA 191: im Schnitt unter {{target}}, Spitze unter {{limit}}.',
  },
  soundCheck: {
    question: 'Hören Sie den Ton?',
    cause: {
      'shift-start': 'Prüfung zu Dienstbeginn',
      'device-changed': 'Das Tongerät hat gewechselt',
      'sound-lost': 'Der Ton war ausgefallen',
    },
    play: 'Ton abspielen',
    confirm: 'Ja, gehört',
    playFirst: 'zuerst abspielen',
    open: 'Ton nicht bestätigt',
    confirmed: 'Ton ok {{time}}',
    confirmedBy: 'Gehört von {{name}}, {{time}}',
  },
  mute: {
    on: 'Stumm: Priorität 2 und 3',
    hint: 'Nur dieser Platz. Priorität 1 bleibt immer laut. Endet mit der Abmeldung.',
  },
} as const;
