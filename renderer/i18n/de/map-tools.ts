/** German. The tools of the map: coordinates, measuring, moving the view. */
export const mapTools = {
  mapTools: {
    command: {
      zoomIn: 'Karte näher',
      zoomOut: 'Karte weiter',
      panLeft: 'Karte nach links',
      panRight: 'Karte nach rechts',
      panUp: 'Karte nach oben',
      panDown: 'Karte nach unten',
      overview: 'Übersicht aller Fälle',
      zoomCase: 'Zum gewählten Fall zoomen und zurück',
      copyPosition: 'Position des Falls kopieren',
      nextFormat: 'Nächstes Koordinatenformat',
      measure: 'Entfernung messen',
    },
    grid: {
      utm: 'UTM {{zone}}{{band}} {{east}} {{north}}',
      mgrs: 'MGRS {{reference}}',
    },
    copied: 'Kopiert: {{text}}',
    clipboardRefused: 'Zwischenablage nimmt nichts an',
    format: {
      decimal: 'Koordinaten: Dezimalgrad',
      dms: 'Koordinaten: Grad, Minuten, Sekunden',
      utm: 'Koordinaten: UTM',
      mgrs: 'Koordinaten: MGRS (UTMREF)',
    },
    onlyFormat: 'Koordinaten: einziges Format dieser Zentrale',
    measure: {
      title: 'Luftlinie',
      region: 'Entfernung messen',
      none: 'Ersten Punkt setzen',
      next: 'Nächsten Punkt setzen',
      leg: '{{number}}. {{distance}}',
      setPoint: 'Punkt im Fadenkreuz',
      fromCar: 'Punkt am Fahrzeug',
      takeBack: 'zurück',
      end: 'Ende',
    },
  },
} as const;
