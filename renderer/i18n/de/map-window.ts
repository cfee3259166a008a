/** German. The map as a window of its own. */
export const mapWindow = {
  mapWindow: {
    title: 'Leitstand · Karte',
    command: {
      toggle: 'Kartenfenster auf/zu',
      stay: 'Ansicht folgt dem gewählten Fall oder bleibt stehen',
    },
    opened: 'Kartenfenster geöffnet',
    closed: 'Kartenfenster geschlossen',
    failed: 'lässt sich nicht öffnen',
    close: 'Kartenfenster schließen',
    follows: 'Folgt dem gewählten Fall',
    stays: 'Ansicht bleibt stehen',
    silent: 'Hauptfenster meldet sich nicht seit {{time}}',
    notSelected: 'Nicht gewählt: Hauptfenster meldet sich nicht',
    broken: 'Die Karte kann nicht angezeigt werden.',
    none: {
      asking: 'Hauptfenster wird gefragt …',
      unheard: 'Hauptfenster meldet sich nicht. Bis dahin zeigt die Karte keine Fälle.',
      'signed-out': 'Niemand angemeldet. Bitte im Hauptfenster anmelden.',
      emergency: 'Notbetrieb: Fälle stehen nur im Hauptfenster.',
    },
  },
} as const;
