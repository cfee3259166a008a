import { describe, expect, it } from 'vitest';
import { type Crash, unknownCrash } from '#shared/domain/crash.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { unknownPeople } from '#shared/domain/people.ts';
import { vehicleTypeNames } from '#shared/msd/vehicle-types.ts';
import { blowHour, deltaVWords } from '../../i18n/delta-v-words.ts';
import { propulsionWords } from '../../i18n/propulsion-words.ts';
import { done, sampleIncident, sampleNow, wordsIn } from '../../testing/sample-case.ts';
import { carLabel } from './car-label.ts';
import { categoryWords } from './category-words.ts';
import { crashTime } from './crash-time.ts';
import { blowWords, restWords, rolloverWords } from './crash-words.ts';
import { seatFacts, seatState } from './seat-facts.ts';
import { trustWords } from './trust-words.ts';
import { testimonies } from './witnesses.ts';

const words = wordsIn('de');
const deltaV = { magnitude: 61, unit: 'km/h', isAtLimit: false, fromDeg: 330 } as const;

describe('the crash in words', () => {
  it.each([
    [0, 12],
    [330, 11],
    [359, 12],
    [30, 1],
    [192, 6],
  ])('a blow from %i degrees came from %i o’clock', (deg, hour) => expect(blowHour(deg)).toBe(hour));

  it('names the unit, or says that none was stated, and "or more" at the limit', () => {
    expect(deltaVWords(words, deltaV)).toEqual({ amount: '61 km/h', notes: [] });
    expect(deltaVWords(words, { ...deltaV, magnitude: 46.1, unit: 'unstated', isAtLimit: true })).toEqual({
      amount: '46,1',
      notes: ['oder mehr', 'Einheit nicht angegeben'],
    });
  });

  it('never leaves an unknown blank', () => {
    expect(blowWords(words, unknownCrash)).toEqual({ text: 'Stoßrichtung unbekannt', tone: 'unknown' });
    expect(rolloverWords(words, null)).toEqual({ text: 'Überschlag unbekannt', tone: 'unknown' });
    expect(restWords(words, null)).toEqual({
      rollover: { text: 'unbekannt', tone: 'unknown' },
      rest: { text: 'Endlage unbekannt', tone: 'unknown' },
    });
  });

  it('tells hour and side, or the side alone', () => {
    const crash: Crash = { ...unknownCrash, impactSide: 'front', deltaV };
    expect(blowWords(words, crash).text).toBe('Stoß von 11 Uhr (vorne)');
    expect(blowWords(words, { ...crash, deltaV: null }).text).toBe('Stoß vorne');
  });
});

describe('propulsion in words', () => {
  it('warns of high voltage in an electric or hybrid car', () => {
    expect(propulsionWords(words, ['gasoline', 'electric'])).toEqual({
      text: 'Hybrid (Benzin, Elektro)',
      hazards: ['Hochspannung, orange Kabel, kann erneut in Brand geraten'],
      isUnknown: false,
    });
  });

  it('tells a hybrid of any fuel, a fuel cell, and what burns beside what', () => {
    expect(propulsionWords(words, ['lpg', 'electric'])).toMatchObject({
      text: 'Hybrid (Autogas, Elektro)',
      hazards: ['Hochspannung, orange Kabel, kann erneut in Brand geraten', 'Explosionsgefahr bei Erhitzung'],
    });
    expect(propulsionWords(words, ['electric', 'hydrogen']).text).toBe('Brennstoffzelle (Elektro, Wasserstoff)');
    expect(propulsionWords(words, ['electric', 'hydrogen']).hazards).toHaveLength(2);
    expect(propulsionWords(words, ['gasoline', 'lpg']).text).toBe('Benzin, Autogas');
    expect(propulsionWords(words, ['diesel'])).toEqual({ text: 'Diesel', hazards: [], isUnknown: false });
  });

  it('says that the hazard of another propulsion is unknown', () => {
    expect(propulsionWords(words, ['other', 'electric'])).toMatchObject({
      text: 'anderer Antrieb, Elektro',
      hazards: [
        'Hochspannung, orange Kabel, kann erneut in Brand geraten',
        'Gefahr durch anderen Antrieb unbekannt, nachfragen',
      ],
    });
  });

  it('warns of vessels and of gas', () => {
    expect(propulsionWords(words, ['hydrogen']).hazards).toEqual(['Druckbehälter']);
    expect(propulsionWords(words, ['lpg', 'cng']).hazards).toEqual(['Druckbehälter', 'Explosionsgefahr bei Erhitzung']);
  });

  it('asks when the car told nothing', () => {
    expect(propulsionWords(words, [])).toMatchObject({ text: 'Antrieb unbekannt, nachfragen', isUnknown: true });
  });
});

describe('the seats', () => {
  it('tell an empty seat from one that nobody reported', () => {
    expect(seatState({ isOccupied: false, isBelted: null })).toBe('empty');
    expect(seatState({ isOccupied: null, isBelted: null })).toBe('occupied-unknown');
    expect(seatState({ isOccupied: true, isBelted: false })).toBe('not-belted');
  });

  it('carry their airbags; airbags elsewhere get their own line', () => {
    const crash: Crash = {
      ...unknownCrash,
      airbags: [
        { place: 'front', seat: 'driver', isDeployed: true },
        { place: 'curtain', seat: 'unknown', isDeployed: null },
      ],
    };
    const people = { occupants: 1, seats: [{ place: 'driver', isOccupied: true, isBelted: true } as const] };
    expect(seatFacts(words, people, crash).map(({ label, value }) => [label, value.text, value.tone])).toEqual([
      ['Fahrer', 'Gurt ja · Airbag vorn', 'plain'],
      ['Sitz unbekannt', 'Airbag Vorhang unbekannt', 'unknown'],
    ]);
  });
});

describe('the final rest', () => {
  it('is a danger off the wheels, also without a rollover told', () => {
    expect(restWords(words, { ...unknownCrash, finalRest: 'roof' })).toEqual({
      rollover: { text: 'unbekannt', tone: 'unknown' },
      rest: { text: 'Endlage Dach', tone: 'danger' },
    });
    expect(restWords(words, { ...unknownCrash, isRollover: true, finalRest: 'wheels' })).toEqual({
      rollover: { text: 'JA', tone: 'danger' },
      rest: { text: 'Endlage auf den Rädern', tone: 'plain' },
    });
    expect(restWords(words, { ...unknownCrash, isRollover: false }).rollover).toEqual({ text: 'nein', tone: 'plain' });
  });
});

describe('the time of the crash against the time of receipt', () => {
  const at = (alarmedAt: number | null, more: Partial<Incident> = {}) => {
    const { happened, received, apart } = crashTime(words, sampleIncident({ alarmedAt, ...more }), sampleNow);
    return [happened.text, received.text, apart?.text ?? null, apart?.tone ?? happened.tone];
  };

  it('shows both and what lies between them', () => {
    expect(at(sampleNow - 75_000)).toEqual([
      '22:12:05 laut Uhr im Fahrzeug',
      '22:13:20',
      '01:15 nach dem Unfall',
      'muted',
    ]);
    expect(at(sampleNow - 400)[2]).toBe('sofort');
    expect(at(0)[2]).toBe('19675 d nach dem Unfall · späte Meldung oder falsche Uhr');
  });

  it('says that a clock ahead of the gateway is ahead, by at least how much', () => {
    expect(at(sampleNow + 9_000).slice(2)).toEqual(['Uhr im Fahrzeug geht mindestens 00:09 vor', 'unknown']);
    expect(at(sampleNow + 200)[2]).toBe('Uhr im Fahrzeug geht mindestens 00:01 vor');
    expect(at(sampleNow + 9_000, { trigger: 'reported' })[2]).toBe('gemeldete Zeit liegt 00:09 nach dem Eingang');
  });

  it('doubts a difference of ten minutes and more', () => {
    expect(at(sampleNow - 599_000)[3]).toBe('muted');
    expect(at(sampleNow - 600_000).slice(2)).toEqual([
      '10:00 nach dem Unfall · späte Meldung oder falsche Uhr',
      'unknown',
    ]);
  });

  it('is unknown when the clock in the car failed, and when no time was told at all', () => {
    expect(at(null, { msdHex: '01' })).toEqual([
      'unbekannt · Uhr im Fahrzeug ausgefallen',
      '22:13:20',
      null,
      'unknown',
    ]);
    expect(at(null)[0]).toBe('unbekannt');
  });
});

describe('what car and voice say', () => {
  const row = (incident: Incident, id: string) => {
    const found = testimonies(words, incident).find((one) => one.id === id);
    return [found?.car.text, found?.voice.text, found?.isConflict];
  };
  const told = (...facts: readonly { fact: 'fire' | 'belted' | 'trapped'; value: boolean | null }[]) =>
    facts.map((fact) => done(fact));
  const count = (value: number | null) => [done({ fact: 'occupants' as const, value })];

  it('is unknown and not asked at first, never blank, the deadliest on top', () => {
    const incident = sampleIncident();
    expect(testimonies(words, incident).map(({ id }) => id)).toEqual([
      'fire',
      'trapped',
      'leak',
      'injured',
      'belted',
      'occupants',
    ]);
    for (const id of ['fire', 'leak', 'belted', 'occupants']) {
      expect(row(incident, id)).toEqual(['unbekannt', 'nicht gefragt', false]);
    }
    for (const id of ['trapped', 'injured']) {
      expect(row(incident, id)).toEqual(['nicht gemeldet', 'nicht gefragt', false]);
    }
  });

  it('keeps both words and marks a contradiction', () => {
    const crash = { ...unknownCrash, hasFire: false };
    expect(row(sampleIncident({ crash, told: told({ fact: 'fire', value: true }) }), 'fire')).toEqual([
      'nein',
      'JA · 22:13:21',
      true,
    ]);
    const people = { occupants: 2, seats: [] };
    expect(row(sampleIncident({ people, told: count(3) }), 'occupants')).toEqual(['2', '3 · 22:13:21', true]);
    expect(row(sampleIncident({ people, told: count(2) }), 'occupants')).toEqual(['2', '2 · 22:13:21', false]);
  });

  it('says the date of an answer that is not of the day of the crash', () => {
    const answer = { ...done({ fact: 'fire' as const, value: true }), at: sampleNow + 86_400_000 };
    expect(row(sampleIncident({ told: [answer] }), 'fire')[1]).toMatch(/^JA · \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/);
  });

  it('tells that nobody knows from not asked, and finds no contradiction in it', () => {
    const crash = { ...unknownCrash, hasFire: true };
    expect(row(sampleIncident({ crash, told: told({ fact: 'fire', value: null }) }), 'fire')).toEqual([
      'JA',
      'niemand weiß es · 22:13:21',
      false,
    ]);
    expect(row(sampleIncident({ told: count(null) }), 'occupants')[1]).toBe('niemand weiß es · 22:13:21');
  });

  it('shows the latest answer and the one before where it was another', () => {
    const answers = told({ fact: 'trapped', value: false }, { fact: 'trapped', value: true });
    expect(row(sampleIncident({ told: answers }), 'trapped')[1]).toBe('JA · 22:13:21 · zuvor nein');
  });

  it('holds an unbelted person for a danger, by car and by voice', () => {
    const seats = [{ place: 'driver', isOccupied: true, isBelted: false } as const];
    const [, , , , belted] = testimonies(
      words,
      sampleIncident({ people: { occupants: 1, seats }, told: told({ fact: 'belted', value: true }) }),
    );
    expect(belted).toMatchObject({ id: 'belted', car: { text: 'NEIN', tone: 'danger' }, isConflict: true });
  });

  it('knows belts by the car only when it tells them of everybody', () => {
    const seat = (isOccupied: boolean | null, isBelted: boolean | null) =>
      ({ place: 'driver', isOccupied, isBelted }) as const;
    const of = (occupants: number | null, ...seats: ReturnType<typeof seat>[]) =>
      row(sampleIncident({ people: { occupants, seats } }), 'belted')[0];
    expect(of(null)).toBe('unbekannt');
    expect(of(0, seat(false, false))).toBe('unbekannt');
    expect(of(1, seat(true, true), seat(false, null))).toBe('ja');
    expect(of(2, seat(true, true))).toBe('unbekannt');
    expect(of(1, seat(true, true), seat(null, null))).toBe('unbekannt');
    expect(of(2, seat(true, null), seat(true, false))).toBe('NEIN');
  });
});

describe('the drawing in words', () => {
  it('says everything that is unknown', () => {
    expect(carLabel(words, null, unknownPeople)).toBe(
      'Fahrzeug von oben: Stoßrichtung unbekannt; Überschlag unbekannt; Sitze und Gurte unbekannt; Airbags unbekannt',
    );
  });

  it('says everything that is drawn', () => {
    const crash: Crash = {
      ...unknownCrash,
      deltaV,
      isRollover: true,
      airbags: [{ place: 'front', seat: 'driver', isDeployed: true }],
    };
    const people = { occupants: 1, seats: [{ place: 'driver', isOccupied: true, isBelted: null } as const] };
    expect(carLabel(words, crash, people)).toBe(
      'Fahrzeug von oben: Stoß von 11 Uhr; Überschlag; Fahrer: Gurt unbekannt · Airbag vorn',
    );
  });
});

describe('the kind of vehicle', () => {
  it('is said in words, with its class, or said to be unknown', () => {
    expect(categoryWords(words, 'M1')).toEqual({ text: 'Pkw (M1)', isUnknown: false });
    expect(categoryWords(words, 'X9')).toEqual({ text: 'X9', isUnknown: false });
    expect(categoryWords(words, null)).toEqual({ text: 'Fahrzeugart unbekannt', isUnknown: true });
    for (const name of vehicleTypeNames) expect(categoryWords(words, name).text).not.toContain('vehicle.');
  });
});

describe('the trust in a position', () => {
  it('says for an MSD what trusted and not trusted mean', () => {
    expect(trustWords(words, { isTrusted: true, source: 'msd' }).text).toContain('innerhalb 150 m');
    expect(trustWords(words, { isTrusted: false, source: 'msd' })).toEqual({
      text: 'NICHT vertrauenswürdig: kann über 150 m daneben liegen',
      tone: 'unknown',
    });
    expect(trustWords(words, { isTrusted: false, source: 'telemetry' }).text).not.toContain('150');
  });
});
