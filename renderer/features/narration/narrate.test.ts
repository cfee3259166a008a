import { describe, expect, it } from 'vitest';
import {
  called,
  claimed,
  closedAs,
  colleague,
  done,
  notified,
  sampleAction,
  sampleCase,
  sampleId,
  sampleNow,
  sampleRow,
  self,
  wordsIn,
} from '../../testing/sample-case.ts';
import { type Moment, narrate, type Teller } from './narrate.ts';

const teller: Teller = { words: wordsIn('de'), operatorId: self.id, placeInWords: () => '0,4 km nördlich von Vaduz' };
const quiet: Moment = {
  view: { isLoaded: true, cases: [], recentlyClosed: [], waitingCount: 0, refused: [], missing: [] },
  link: { kind: 'live', since: 0 },
  storageIssue: null,
  crossed: [],
};
const showing = (cases: Moment['view']['cases'], more: Partial<Moment['view']> = {}): Moment => ({
  ...quiet,
  view: { ...quiet.view, cases, ...more },
});
const texts = (before: Moment | null, after: Moment) => narrate(teller, before, after).map(({ text }) => text);

describe('narration', () => {
  it('says nothing when nothing changed', () => expect(texts(quiet, quiet)).toEqual([]));

  it('calls out a new alarm with car and place, urgently', () => {
    expect(narrate(teller, quiet, showing([sampleCase()]))).toEqual([
      { text: 'Automatischer Notruf, 911 Carrera W 12345 A, 0,4 km nördlich von Vaduz', isUrgent: true },
    ]);
  });

  it('speaks English as well', () => {
    const english = { ...teller, words: wordsIn('en'), placeInWords: () => null };
    expect(narrate(english, quiet, showing([sampleCase({ isTest: true })]))).toEqual([
      { text: 'Test: Automatic eCall, 911 Carrera W 12345 A', isUrgent: true },
    ]);
  });

  it('does not raise the voice for a case that somebody has already', () => {
    expect(narrate(teller, quiet, showing([sampleCase({ claim: claimed(colleague) })]))[0]?.isUrgent).toBe(false);
  });

  it('tells the start: connected, how many cases, the alarm', () => {
    expect(texts(null, showing([sampleCase()]))).toEqual([
      'Verbunden',
      '1 offener Fall',
      'Automatischer Notruf, 911 Carrera W 12345 A, 0,4 km nördlich von Vaduz',
    ]);
  });

  it('puts a flood into one line with the most urgent case', () => {
    const flood = Array.from({ length: 9 }, (_, n) => sampleCase({ id: sampleId(n) }));
    expect(texts(quiet, showing(flood))).toEqual([
      '9 neue Fälle, dringendster: Automatischer Notruf, 911 Carrera W 12345 A, 0,4 km nördlich von Vaduz',
    ]);
  });

  it('tells who did what, in order', () => {
    const after = sampleCase({
      acknowledged: done({}),
      claim: claimed(),
      calls: [called('connected', self.id, 2)],
      notified: [notified('144', colleague, 3)],
      dispatched: [done({ service: 'ambulance' as const }, self.id, 4)],
      closed: closedAs('handed-over'),
    });
    expect(texts(showing([sampleCase()]), showing([after]))).toEqual([
      'Übernommen von K. Mayer: 911 Carrera W 12345 A',
      'Angerufen von K. Mayer, verbunden: 911 Carrera W 12345 A',
      'Leitstelle 144 verständigt von asteiner: 911 Carrera W 12345 A',
      'Rettung entsandt von K. Mayer: 911 Carrera W 12345 A',
      'Abgeschlossen von K. Mayer, übergeben: 911 Carrera W 12345 A',
    ]);
  });

  it('tells an acknowledgement of its own, and new data, but no mere position', () => {
    const before = showing([sampleCase()]);
    expect(texts(before, showing([sampleCase({ acknowledged: done({}, colleague) })]))).toEqual([
      'Quittiert von asteiner: 911 Carrera W 12345 A',
    ]);
    expect(texts(before, showing([sampleCase({ messageIdentifier: 2 })]))).toEqual([
      'Neue Daten: 911 Carrera W 12345 A',
    ]);
    expect(texts(before, showing([sampleCase({ seq: 9 })]))).toEqual([]);
  });

  it("tells how a colleague's case ended after it left the queue", () => {
    const closed = sampleCase({ closed: closedAs('no-emergency', colleague) });
    expect(texts(showing([sampleCase()]), showing([], { recentlyClosed: [closed] }))).toEqual([
      'Abgeschlossen von asteiner, kein Notfall: 911 Carrera W 12345 A',
    ]);
    expect(texts(showing([sampleCase()]), showing([]))).toEqual(['Nicht mehr offen: 911 Carrera W 12345 A']);
  });

  it('raises the voice when the link is lost or an action was refused', () => {
    const down: Moment = { ...quiet, link: { kind: 'down', since: 0, cause: 'network' } };
    expect(narrate(teller, quiet, down)).toEqual([{ text: 'Verbindung getrennt', isUrgent: true }]);
    const action = sampleAction({ kind: 'claim', args: {} });
    const refused = sampleRow(action, {
      state: 'refused',
      reason: 'claimed-by-other',
      detail: '',
      refusedAt: 1,
      refusedBy: 'gateway',
    } as const);
    expect(narrate(teller, showing([], { waitingCount: 1 }), showing([], { refused: [refused] }))).toEqual([
      { text: 'Abgelehnt: Übernommen: bei einer anderen Person', isUrgent: true },
    ]);
  });

  it('says of a refused call to whom it went: of a stolen car the owner', () => {
    const call = sampleAction({ kind: 'call', args: { outcome: 'connected' } });
    const refusedOf = (kind: 'crash' | 'theft') => {
      const row = sampleRow(call, {
        ...{ state: 'refused', reason: 'not-claimed', detail: '', refusedAt: 1, refusedBy: 'gateway' },
      } as const);
      return texts(showing([sampleCase({ kind })]), showing([sampleCase({ kind })], { refused: [row] }))[0];
    };
    expect([refusedOf('crash'), refusedOf('theft')]).toEqual([
      expect.stringContaining('Fahrzeug angerufen'),
      expect.stringContaining('Halter angerufen'),
    ]);
  });

  it('tells loudly whose case was taken, and calmly anybody else', () => {
    const mine = showing([sampleCase({ claim: claimed() })]);
    const theirs = showing([sampleCase({ claim: claimed(colleague, { takenFrom: self.id, reason: 'Pause' }, 2) })]);
    const line = 'Von K. Mayer geholt durch asteiner: 911 Carrera W 12345 A';
    expect(narrate(teller, mine, theirs)).toEqual([{ text: line, isUrgent: true }]);
    expect(narrate({ ...teller, operatorId: colleague }, mine, theirs)).toEqual([{ text: line, isUrgent: false }]);
  });

  it('tells loudly of a case that the gateway no longer knows', () => {
    const missing = [{ id: sampleId(1), incident: sampleCase().incident, noticedAt: 1 }];
    expect(narrate(teller, showing([sampleCase()]), showing([], { missing }))).toEqual([
      { text: 'Die Zentrale kennt diesen Fall nicht mehr: 911 Carrera W 12345 A', isUrgent: true },
    ]);
  });

  it('tells loudly when the desk keeps less than it should, and calmly when it keeps all again', () => {
    const failing: Moment = { ...quiet, storageIssue: 'failing' };
    expect(narrate(teller, quiet, failing)).toEqual([{ text: 'Speicher gestört', isUrgent: true }]);
    expect(narrate(teller, failing, quiet)).toEqual([{ text: 'Speicher wieder in Ordnung', isUrgent: false }]);
  });

  it('says when everything that was saved here is recorded', () => {
    expect(texts(showing([], { waitingCount: 2 }), quiet)).toEqual(['Alles eingetragen']);
  });

  it('tells who works with, and loudly to whom a case is offered', () => {
    const mine = showing([sampleCase({ claim: claimed() })]);
    const joined = showing([sampleCase({ claim: claimed(), seconds: [done({}, colleague, 2)] })]);
    expect(texts(mine, joined)).toEqual(['asteiner arbeitet mit: 911 Carrera W 12345 A']);
    expect(texts(joined, mine)).toEqual(['asteiner arbeitet nicht mehr mit: 911 Carrera W 12345 A']);
    const offered = showing([sampleCase({ claim: claimed(), offer: done({ to: colleague, note: null }, self.id, 3) })]);
    const line = 'K. Mayer bietet asteiner an: 911 Carrera W 12345 A';
    expect(narrate(teller, mine, offered)).toEqual([{ text: line, isUrgent: false }]);
    expect(narrate({ ...teller, operatorId: colleague }, mine, offered)).toEqual([{ text: line, isUrgent: true }]);
  });

  it('tells a hand-over as one, not as a take', () => {
    const offer = done({ to: colleague, note: null }, self.id, 3);
    const offered = showing([sampleCase({ claim: claimed(), offer })]);
    const accepted = claimed(colleague, { takenFrom: self.id, isHandedOver: true }, 4);
    expect(texts(offered, showing([sampleCase({ claim: accepted })]))).toEqual([
      'Von K. Mayer übergeben an asteiner: 911 Carrera W 12345 A',
    ]);
  });

  it('tells that a closed case was looked at again, and opened again', () => {
    const closed = { claim: claimed(), closed: { ...closedAs('no-emergency'), isSampled: true } };
    const before = showing([], { recentlyClosed: [sampleCase(closed)] });
    const verdict = done({ verdict: 'disagreed' as const, note: 'Anruf nicht erreicht' }, colleague, 5);
    const looked = showing([], { recentlyClosed: [sampleCase({ ...closed, reviewed: verdict })] });
    expect(texts(before, looked)).toEqual(['Zweiter Blick von asteiner, nicht bestätigt: 911 Carrera W 12345 A']);
    const undone = done({ reason: 'Fahrer meldet sich', closedAs: 'no-emergency' as const }, colleague, 6);
    const again = showing([sampleCase({ claim: claimed(colleague, {}, 6), reopened: [undone] })]);
    const line = 'Wieder geöffnet von asteiner, „Fahrer meldet sich“: 911 Carrera W 12345 A';
    expect(texts(looked, again)).toEqual([line]);
    expect(texts(quiet, again)).toEqual([line]);
  });

  it('tells a border that a followed car went over once, and loudly', () => {
    const crossing = {
      from: 'LI',
      to: 'AT',
      at: sampleNow,
      noticedAt: sampleNow + 1000,
      incident: sampleCase().incident,
    };
    const over: Moment = { ...quiet, crossed: [crossing] };
    expect(narrate(teller, quiet, over)).toEqual([
      { text: 'Grenze überfahren: Liechtenstein → Österreich: 911 Carrera W 12345 A', isUrgent: true },
    ]);
    expect(texts(over, over)).toEqual([]);
    const late: Moment = { ...quiet, crossed: [{ ...crossing, noticedAt: sampleNow + 3_600_000 }] };
    expect(texts(quiet, late)[0]).toMatch(/Österreich, spätestens .*, hier erst jetzt bemerkt: 911/);
  });
});
