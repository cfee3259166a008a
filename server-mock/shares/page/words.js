/** What the page says, in the two languages of the gateway. Functions take plain numbers; times are milliseconds UTC. */

const points = {
  de: ['Norden', 'Nordosten', 'Osten', 'Südosten', 'Süden', 'Südwesten', 'Westen', 'Nordwesten'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
};

const texts = {
  de: {
    locale: 'de-AT',
    title: 'Live-Position',
    wait: 'Wird geladen …',
    unknownPlate: 'Kennzeichen unbekannt',
    fileNumber: (number) => `Aktenzeichen ${number}`,
    from: (centre) => `Freigegeben von ${centre}`,
    until: (time) => `offen bis ${time}`,
    noFix: 'Noch keine Position in diesem Diebstahlmodus.',
    asOf: (time, age) => `Stand ${time}, vor ${age}`,
    accuracy: (metres) => `auf ${metres} genau`,
    accuracyUnknown: 'Genauigkeit unbekannt',
    untrusted: 'vom Fahrzeug selbst als unsicher gemeldet',
    moving: (speed, to) => (to === null ? speed : `${speed} nach ${to}`),
    standing: 'steht',
    speedUnknown: 'Tempo unbekannt',
    heardAt: (time, age) => `Empfangen ${time}, vor ${age}, Messzeit unbekannt`,
    estimate: (metres, speed) => `Geschätzt: jetzt höchstens ${metres} von diesem Punkt, bei bis zu ${speed}.`,
    silent: (time) => `Seit ${time} nichts von der Zentrale gehört. Das hier ist alt.`,
    copy: 'Koordinaten kopieren',
    copied: 'kopiert',
    notCopied: 'Bitte markieren und kopieren',
    openMap: 'In Karten-App öffnen',
    drawing: 'Gemessene Punkte der letzten Minuten, Norden oben',
    legend: 'Punkte: gemessen. Kreis: Genauigkeit. Gestrichelt: geschätzt. Ohne Linie: Weg nicht bekannt.',
    endedTitle: 'Freigabe beendet',
    ended: 'Es wird keine Position mehr gezeigt. Rückfragen an die Zentrale.',
    seconds: 's',
    minutes: 'min',
    hours: 'h',
  },
  en: {
    locale: 'en-GB',
    title: 'Live position',
    wait: 'Loading …',
    unknownPlate: 'plate unknown',
    fileNumber: (number) => `File number ${number}`,
    from: (centre) => `Shared by ${centre}`,
    until: (time) => `open until ${time}`,
    noFix: 'No position in this theft mode yet.',
    asOf: (time, age) => `As of ${time}, ${age} ago`,
    accuracy: (metres) => `accurate to ${metres}`,
    accuracyUnknown: 'accuracy unknown',
    untrusted: 'reported as uncertain by the car itself',
    moving: (speed, to) => (to === null ? speed : `${speed} heading ${to}`),
    standing: 'standing still',
    speedUnknown: 'speed unknown',
    heardAt: (time, age) => `Received ${time}, ${age} ago, time of measuring unknown`,
    estimate: (metres, speed) => `Estimated: by now at most ${metres} from this point, at up to ${speed}.`,
    silent: (time) => `Nothing heard from the centre since ${time}. This is old.`,
    copy: 'Copy coordinates',
    copied: 'copied',
    notCopied: 'Please select and copy',
    openMap: 'Open in a map app',
    drawing: 'Measured points of the last minutes, north up',
    legend: 'Points: measured. Circle: accuracy. Dashed: estimated. No line: way not known.',
    endedTitle: 'Share ended',
    ended: 'No position is shown any more. Please ask the centre.',
    seconds: 's',
    minutes: 'min',
    hours: 'h',
  },
};

/** @param {string} language of the document @returns the words and ways of writing of that language */
export function wordsOf(language) {
  const name = language === 'en' ? 'en' : 'de';
  const t = texts[name];
  const clock = new Intl.DateTimeFormat(t.locale, { timeStyle: 'medium', hourCycle: 'h23' });
  const minute = new Intl.DateTimeFormat(t.locale, { timeStyle: 'short', hourCycle: 'h23' });
  const number = (value, digits = 0) =>
    new Intl.NumberFormat(t.locale, { maximumFractionDigits: digits }).format(value);
  return {
    t,
    clock: (at) => clock.format(at),
    minute: (at) => minute.format(at),
    distance: (metres) => (metres < 1000 ? `${number(metres)} m` : `${number(metres / 1000, 1)} km`),
    speed: (kmh) => `${number(kmh)} km/h`,
    /** Milliseconds as people say an age: 4 s, 3 min, 2 h. */
    age(ms) {
      const s = Math.max(0, Math.floor(ms / 1000));
      if (s < 120) return `${s} ${t.seconds}`;
      return s < 7200 ? `${Math.floor(s / 60)} ${t.minutes}` : `${Math.floor(s / 3600)} ${t.hours}`;
    },
    compass: (deg) => points[name][Math.round(deg / 45) % 8],
  };
}
