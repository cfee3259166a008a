/** German. What the signs on the map stand for. */
export const mapLegend = {
  mapLegend: {
    command: 'Zeichenerklärung der Karte ein/aus',
    title: 'Zeichenerklärung',
    close: 'schließen',
    groups: { cases: 'Fälle', places: 'Position und Spur', units: 'Einsatzmittel', stations: 'Dienststellen' },
    cases: {
      automatic: 'automatischer Notruf',
      byHand: 'Notruf von Hand',
      theft: 'Diebstahl',
      priorities: 'Farbe: Priorität 1, 2, 3',
      taken: 'hohl: bei jemand anderem',
      stale: 'blass: keine neue Meldung',
      several: 'mehrere, als der dringendste',
      heading: 'Fahrtrichtung',
    },
    places: {
      accuracy: 'Genauigkeit der Position',
      earlier: 'Positionen davor (N1, N2)',
      estimate: 'geschätzt: bis hierher möglich',
      track: 'Spur, je älter desto blasser',
      gap: 'Lücke: nichts gemessen',
      stop: 'Halt',
      watchArea: 'überwachtes Gebiet',
    },
    stations: { hospital: 'Krankenhaus', fire_station: 'Feuerwache', police: 'Polizeidienststelle' },
  },
} as const;
