/** German. The engine that draws the map, and the centre's key for Mapbox. */
export const mapSettings = {
  mapSettings: {
    notice: {
      'token-refused': 'Mapbox-Schlüssel abgelehnt: Karte aus dem Vorrat',
      unreachable: 'Mapbox nicht erreichbar: Karte aus dem Vorrat',
      'engine-failed': 'Mapbox-Karte gestört: Karte aus dem Vorrat',
    },
    lost: 'Grafik ausgefallen: Karte wird neu gezeichnet',
    title: 'Karte: Mapbox-Schlüssel',
    lead: 'Mit dem eigenen Schlüssel der Zentrale zeichnet dieser Platz die Karten von Mapbox. Dann spricht er mit Mapbox-Servern, auch mit Nutzungsdaten. Ohne Schlüssel zeichnet er die Karte aus dem Vorrat.',
    state: {
      none: 'Kein Schlüssel hinterlegt.',
      sealed: 'Schlüssel hinterlegt, vom System verschlüsselt: {{token}}',
      memory:
        'Schlüssel gilt bis zum Beenden der Konsole, denn dieses System kann ihn nicht verschlüsselt ablegen: {{token}}',
      rollout: 'Schlüssel von der Verteilung vorgegeben (LEITSTAND_MAPBOX_TOKEN), hier nicht zu ändern: {{token}}',
    },
    unsealed: 'Dieses System kann den Schlüssel nicht verschlüsselt ablegen: Er gilt nur bis zum Beenden der Konsole.',
    field: 'Öffentlicher Schlüssel (pk. …)',
    keep: 'Übernehmen',
    remove: 'Schlüssel entfernen',
    reload: 'Die Seite lädt dann neu. Alarme und Meldungen bleiben erhalten.',
    failed: 'Der Schlüssel konnte nicht gespeichert werden. Es gilt der bisherige. ({{why}})',
    fault: {
      empty: 'Schlüssel eingeben oder einfügen.',
      secret:
        'Das ist ein geheimer Schlüssel (sk. …). Er gehört nicht in eine Konsole. Bitte den öffentlichen (pk. …) verwenden.',
      'no-token': 'Das ist kein Mapbox-Schlüssel: Er beginnt mit pk. und enthält keine Leerzeichen.',
    },
  },
} as const;
