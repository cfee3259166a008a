import { describe, expect, it } from 'vitest';
import { genesisHash } from '#shared/domain/chain.ts';
import { type Crash, unknownCrash } from '#shared/domain/crash.ts';
import type { Entry } from '#shared/domain/entry.ts';
import {
  claimed,
  colleague,
  done,
  sampleAction,
  sampleIncident,
  sampleNow,
  sampleRow,
  self,
  wordsIn,
} from '../../testing/sample-case.ts';
import { blowHour, blowWords, dangerWords, deltaVWords, rolloverWords } from './crash-words.ts';
import { logReach } from './history.ts';
import { holdersIn, logWords, proofWords } from './log-words.ts';
import { propulsionWords } from './propulsion-words.ts';
import { seatFacts, seatState } from './seat-facts.ts';
import { stepDetail } from './step-detail.ts';
import { nextStep, stepsOf, waitingSince } from './steps.ts';

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
    expect(dangerWords(words, null)).toEqual({ text: 'unbekannt', tone: 'unknown' });
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

describe('the steps of a case', () => {
  it('begin with the claim', () => expect(nextStep(sampleIncident())).toBe('claim'));

  it('count a call only once somebody answered', () => {
    const tried = sampleIncident({ claim: claimed(), calls: [done({ outcome: 'no-answer' as const })] });
    expect(nextStep(tried)).toBe('call');
    expect(stepDetail(words, 'call', tried)).toBe('keine Antwort');
    const twice = { ...tried, calls: [...tried.calls, ...tried.calls, done({ outcome: 'connected' as const })] };
    expect(nextStep(twice)).toBe('notify');
    expect(stepDetail(words, 'call', twice)).toBe('keine Antwort ×2, verbunden');
  });

  it('have no next one in a closed case', () => {
    const closed = sampleIncident({ closed: done({ disposition: 'test' as const, reason: null }) });
    expect(nextStep(closed)).toBeNull();
    expect(stepsOf(closed).at(-1)).toMatchObject({ kind: 'close', state: 'done' });
  });

  it('wait since the last thing done', () => {
    expect(waitingSince(sampleIncident())).toBe(sampleNow);
    expect(waitingSince(sampleIncident({ claim: claimed() }))).toBe(sampleNow + 1000);
  });
});

describe('the log', () => {
  const nobody = new Map();
  const action = sampleAction({ kind: 'call', args: { outcome: 'connected' } });
  const recorded = (deliveredBy: typeof colleague) => {
    const entry: Entry = {
      seq: 48_213,
      at: sampleNow,
      hash: genesisHash,
      incidentId: action.incidentId,
      kind: 'action:recorded',
      action,
      deliveredBy,
    };
    return { at: sampleNow, proof: 'recorded', entry } as const;
  };

  it('names who decided, and who delivered it when that was somebody else', () => {
    expect(logWords(words, recorded(self.id), nobody)).toBe('Fahrzeug angerufen, verbunden, K. Mayer');
    expect(logWords(words, recorded(colleague), nobody)).toBe(
      'Fahrzeug angerufen, verbunden, K. Mayer (zugestellt von asteiner)',
    );
  });

  it('ends in the proof: the number once recorded, "saved here" until then, the reason when refused', () => {
    const unsettled = (state: Parameters<typeof sampleRow>[1]) =>
      proofWords(words, { at: sampleNow, proof: 'unsettled', action, row: sampleRow(action, state) }).text;
    expect(proofWords(words, recorded(self.id)).text).toBe('#48\u00a0213');
    expect(unsettled({ state: 'pending', attempts: 0, notBefore: 0 })).toBe('hier gesichert');
    expect(unsettled({ state: 'in-flight', attempts: 1 })).toBe('hier gesichert');
    expect(unsettled({ state: 'recorded', seq: 7 })).toBe('#7');
    expect(unsettled({ state: 'refused', reason: 'not-claimed', detail: '', refusedAt: 0, refusedBy: 'gateway' })).toBe(
      'abgelehnt: zuerst übernehmen (C)',
    );
  });

  it('names whose case was taken and why, where it knows', () => {
    const claim = sampleAction({ kind: 'claim', args: {} });
    const take = sampleAction({ kind: 'take', args: { claimId: claim.id, reason: 'Kollegin in Pause' } }, 2);
    const line = (action: typeof take) => ({ at: sampleNow, proof: 'unsettled', action, row: row(action) }) as const;
    const row = (action: typeof take) => sampleRow(action, { state: 'pending', attempts: 0, notBefore: 0 });
    const theirs = line({ ...claim, by: colleague });
    expect(logWords(words, line(take), holdersIn([theirs, line(take)]))).toBe(
      'Fall von asteiner geholt: „Kollegin in Pause“, K. Mayer',
    );
    expect(logWords(words, line(take), nobody)).toBe('Fall geholt: „Kollegin in Pause“, K. Mayer');
  });

  it('is whole when it begins with the opening, and says nothing of itself before it was read', () => {
    const opening: Entry = {
      seq: 1,
      at: sampleNow,
      hash: genesisHash,
      incidentId: action.incidentId,
      kind: 'incident:opened',
      report: sampleIncident(),
    };
    expect(logReach([])).toBe('unknown');
    expect(logReach([recorded(self.id)])).toBe('partial');
    expect(logReach([{ at: sampleNow, proof: 'recorded', entry: opening }, recorded(self.id)])).toBe('whole');
  });

  it('tells what an update brought', () => {
    const report = { ...sampleIncident(), messageIdentifier: 2, crash: unknownCrash };
    const entry: Entry = {
      seq: 2,
      at: sampleNow,
      hash: genesisHash,
      incidentId: report.id,
      kind: 'report:updated',
      report,
    };
    expect(logWords(words, { at: sampleNow, proof: 'recorded', entry }, nobody)).toBe(
      'Neue Daten: Meldung Nr. 2, Unfalldaten',
    );
  });
});
