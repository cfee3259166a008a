/** German. What the map says. */
export const mapWords = {
  map: {
    region: 'Karte',
    loading: 'Karte wird geladen …',
    failed: 'Die Karte kann nicht gezeichnet werden.',
    findingPlace: 'Ort wird gesucht …',
    noPlaceFound: 'Kein Ort in der Nähe bekannt',
    noPosition: 'Keine Position empfangen',
    heading: 'Fahrtrichtung {{point}}',
    untrusted: 'Lage unsicher',
    stale: 'vor {{minutes}} min',
    noStreets: 'Keine Straßenkarte für diesen Ort',
    held: 'Ansicht gehalten',
    follow: 'folgen',
  },
} as const;
