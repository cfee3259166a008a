/** German. What the map says of its ground: street map archives, their day and their makers. */
export const basemap = {
  basemap: {
    offline: 'Offline-Straßenkarte',
    coarse: 'Grobe Karte © Natural Earth',
    places: 'Orte © GeoNames',
    day: 'Stand {{day}}',
    days: 'Stand {{first}} bis {{last}}',
    dayUnknown: 'Stand unbekannt',
    partlyUnknown: 'teils unbekannt',
    noStreetsInView: 'Keine Straßenkarte für diesen Ausschnitt',
    problem: 'Kartenarchiv {{file}}: {{fault}}',
    moreProblems: 'Weitere Kartenarchive mit Fehlern: {{number}}',
    fault: {
      'not-pmtiles': 'keine PMTiles-Datei, nicht verwendet',
      'cut-short': 'unvollständig, nicht verwendet',
      'no-vector-tiles': 'keine lesbaren Vektorkacheln, nicht verwendet',
      'other-layers': 'fremde Ebenen, nicht verwendet',
      unreadable: 'nicht lesbar, nicht verwendet',
      'damaged-tiles': 'teilweise beschädigt, dort keine Straßen',
      removed: 'entfernt, dort keine Straßen',
      'no-folder': 'Ordner nicht gefunden',
    },
  },
} as const;
