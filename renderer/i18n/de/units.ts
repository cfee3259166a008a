/** German. Vehicles of helpers on the map, and the tracks of all followed cars. */
export const units = {
  units: {
    command: {
      units: 'Einsatzmittel ein/aus',
      allTracks: 'Alle Spuren ein/aus',
    },
    on: 'Einsatzmittel eingeblendet',
    off: 'Einsatzmittel ausgeblendet',
    tracksOn: 'Spuren aller verfolgten Fahrzeuge eingeblendet',
    tracksOff: 'Spuren ausgeblendet, nur das gewählte Fahrzeug',
    tracksEmergency: 'Notbetrieb: nur die Spur des gewählten Fahrzeugs',
    count: '{{count}} Einsatzmittel',
    silent: '{{count}} ohne Meldung',
    hidden: 'ausgeblendet',
    stand: 'Stand {{time}}',
    lost: 'Verbindung weg',
    silentUnder: 'vor 30–60 s',
    silentMinutes: 'vor {{minutes}} min',
    gone: 'Einsatzmittel meldet sich nicht mehr',
    leave: 'schließen',
    kind: {
      ambulance: 'Rettung',
      fire: 'Feuerwehr',
      police: 'Polizei',
      recovery: 'Abschleppdienst',
      patrol: 'Streife der Zentrale',
    },
    allTracks: 'Alle Spuren',
  },
} as const;
