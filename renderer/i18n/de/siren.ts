/** German. The siren window of the watchdog. */
export const siren = {
  siren: {
    title: {
      'page-silent': 'Die Konsole reagiert nicht',
      'worker-silent': 'Der Datenabgleich steht',
      'alarm-unclaimed': 'Alarm nicht übernommen',
      'link-down': 'Keine Verbindung zur Zentrale',
      'sign-in-needed': 'Neu anmelden',
    },
    since: {
      'page-silent': 'Letztes Lebenszeichen',
      'worker-silent': 'Bemerkt',
      'alarm-unclaimed': 'Offen seit',
      'link-down': 'Bemerkt',
      'sign-in-needed': 'Abgemeldet seit',
    },
    doing: {
      'page-silent':
        'Was sie zeigt, kann veraltet sein; Alarme kommen hier nicht an. Sie wird neu geladen. Was gesichert ist, bleibt.',
      'worker-silent':
        'Was die Konsole zeigt, ist veraltet. Der Abgleich wird neu gestartet. Was gesichert ist, bleibt.',
      'alarm-unclaimed': 'Niemand hat diesen Fall übernommen. Bitte die Konsole öffnen.',
      'link-down':
        'Was die Konsole zeigt, ist veraltet; neue Alarme kommen nicht an. Die Verbindung wird immer wieder versucht. Aktionen werden hier gesichert.',
      'sign-in-needed': 'Die Konsole wurde neu geladen. Bis zur Anmeldung kommen hier keine Alarme an.',
    },
    never: 'noch keines',
    acknowledge: 'Verstanden',
    showConsole: 'Konsole zeigen',
    alarm: {
      automatic: 'Automatischer Notruf',
      manual: 'Manueller Notruf',
      reported: 'Gemeldeter Unfall',
      theft: 'Diebstahl',
      test: 'Test',
      unknownVehicle: 'Fahrzeug unbekannt',
      level: 'Stufe {{level}}',
      more: 'und {{count}} mehr',
      silent: 'Ton stumm: an diesem Platz sind Priorität 2 und 3 stumm geschaltet.',
    },
    acknowledged: 'Ton aus. Diese Meldung bleibt, bis alles wieder arbeitet.',
    soundless: 'Kein Ton: dieser Platz gibt keinen Ton aus.',
  },
} as const;
