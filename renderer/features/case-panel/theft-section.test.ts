import { describe, expect, it } from 'vitest';
import { project } from '#shared/domain/project.ts';
import { type Pursuit, untouchedPursuit } from '#shared/domain/pursuit.ts';
import { action, intents } from '#shared/domain/testing/builders.ts';
import { pursuedTo } from '#shared/domain/testing/theft-case.ts';
import { theftStageSchema } from '#shared/domain/theft-stage.ts';
import { commandStateWords } from '../../i18n/command-words.ts';
import { vehicleDataWords } from '../../i18n/vehicle-data-words.ts';
import { done, sampleAction, sampleId, sampleNow, self, wordsIn } from '../../testing/sample-case.ts';
import { logWords, namedIn } from './log-words.ts';
import { stageLine } from './stage-line.ts';
import { foundFact, inhibitionFact, modeFact, ownerFact, sightFact } from './theft-facts.ts';

const words = wordsIn('de');
const now = sampleNow + 5000;
const on = done({});
const off = { ...done({}), reason: 'Suche beendet', inhibition: 'none' as const };
const file = { fileNumber: 'D1', authority: 'LPD', contact: null, number: null, officer: null };
const pursuit = (over: Partial<Pursuit>): Pursuit => ({ ...untouchedPursuit, ...over });
const line = (over: Partial<Pursuit>) =>
  stageLine({ pursuit: pursuit(over), fix: null })
    .map(({ stage, state }) => `${stage}:${state}`)
    .join(' ');
const command = (over: Partial<Pursuit['commands'][number]>): Pursuit['commands'][number] => ({
  ...done({}),
  actionId: sampleId(70),
  command: 'inhibit-restart',
  expiresAt: now + 60_000,
  approved: null,
  sentAt: null,
  settled: null,
  ...over,
});

describe('how far a theft case is', () => {
  it('tells what was done, what is now and what is to come', () => {
    const identified = [done({ outcome: 'verified' as const, person: null })];
    expect(line({ stage: 'theft-mode', identified, confirmed: done({}), modes: [{ on, off: null }] })).toBe(
      'alarm:done identified:done confirmed:done theft-mode:now reported:later tracking:later in-sight:later recovered:later',
    );
  });

  it('does not claim a step that never was: a car found before the police had a file', () => {
    const recovered = { ...done({}), where: 'Vaduz', foundAt: now, condition: 'intact' as const, note: null };
    const told = line({ stage: 'recovered', confirmed: done({}), modes: [{ on, off: null }], recovered });
    expect(told).toContain('reported:passed tracking:passed in-sight:passed recovered:now');
  });

  it('ends with theft mode that was switched off, without the car', () => {
    const told = line({ stage: 'stopped', modes: [{ on, off }], policeFile: done(file) });
    expect(told).toMatch(/reported:done .*recovered:passed stopped:now$/);
  });

  it('has one present stage, whichever it is', () => {
    for (const stage of theftStageSchema.options) {
      expect(stageLine({ pursuit: pursuit({ stage }), fix: null }).filter(({ state }) => state === 'now')).toEqual([
        { stage, state: 'now' },
      ]);
    }
    expect(stageLine({ pursuit: null, fix: null })).toEqual([]);
  });
});

describe('the facts of a theft case', () => {
  it('say who the owner is by the last proof, and that nobody has asked', () => {
    const failed = done({ outcome: 'failed' as const, person: null });
    const verified = done({ outcome: 'verified' as const, person: 'Frau Huber' });
    expect(ownerFact(words, pursuit({}), now)).toEqual({ text: 'nicht identifiziert', tone: 'unknown' });
    expect(ownerFact(words, pursuit({ identified: [failed] }), now).tone).toBe('unknown');
    expect(ownerFact(words, pursuit({ identified: [verified, failed] }), now).text).toBe(
      'Frau Huber · identifiziert · 22:13:21 · K. Mayer',
    );
  });

  it('say since when theft mode is on, and why it ended', () => {
    expect(modeFact(words, pursuit({}), now).text).toBe('aus');
    expect(modeFact(words, pursuit({ modes: [{ on, off: null }] }), now).text).toBe('EIN seit 22:13:21 · K. Mayer');
    const { pursuit: unrecorded } = project(pursuedTo('confirm'), [action(50, intents['theft-mode-on'])]);
    if (unrecorded === null) throw new Error('no theft');
    expect(modeFact(words, unrecorded, now).tone).toBe('unknown');
    expect(modeFact(words, unrecorded, now).text).toMatch(/^hier eingeschaltet .*, noch nicht eingetragen$/);
    expect(modeFact(words, pursuit({ modes: [{ on, off }] }), now).text).toBe(
      'beendet 22:13:21: „Suche beendet“ (keine Startsperre) · K. Mayer',
    );
  });

  it('never call an inhibition set or gone that the car has not answered for', () => {
    const fact = (over: Partial<Pursuit['commands'][number]>) =>
      inhibitionFact(words, { pursuit: pursuit({ commands: [command(over)] }) });
    expect(fact({})).toEqual({ text: 'keine', tone: 'muted' });
    expect(fact({ sentAt: now }).text).toBe('UNGEWISS: gesendet, ohne Antwort');
    expect(fact({ sentAt: now, settled: { at: now, outcome: 'unknown', data: null } }).tone).toBe('unknown');
    expect(fact({ sentAt: now, settled: { at: now, outcome: 'done', data: null } }).text).toBe('GESETZT');
  });

  it('say how far a command is', () => {
    const state = (over: Partial<Pursuit['commands'][number]>, at = now) => commandStateWords(words, command(over), at);
    expect(state({})).toBe('wartet auf die zweite Person');
    expect(state({ command: 'read-data' })).toBe('angefordert');
    expect(state({}, now + 60_001)).toBe('ohne Rückmeldung, Ausgang nicht bekannt');
    expect(state({ sentAt: now }, now + 60_001)).toBe('gesendet, Antwort ausständig');
    expect(state({ settled: { at: now, outcome: 'car-unreachable', data: null } })).toBe('Fahrzeug nicht erreichbar');
  });

  it.each([
    ['de', 'Türen versperrt, Licht unbekannt, Zündung aus, Tank/Akku 62 %, Startsperre unbekannt'],
    ['en', 'doors locked, lights unknown, ignition off, fuel/charge 62 %, inhibition unknown'],
  ] as const)('tell the car’s data with what it did not say (%s)', (language, told) => {
    const data = { doors: 'locked' as const, areLightsOn: null, energyPercent: 62, isIgnitionOn: false };
    const known = { ...data, isRestartInhibited: null, measuredAt: now };
    expect(vehicleDataWords(wordsIn(language), known, { pursuit: null })).toBe(told);
  });

  it('do not repeat a word on the inhibition that a later command has overtaken', () => {
    const data = { doors: null, areLightsOn: null, energyPercent: null, isIgnitionOn: null, isRestartInhibited: false };
    const inhibited = command({ sentAt: now, settled: { at: now + 1, outcome: 'done', data: null } });
    const told = (over: Partial<Pursuit>) =>
      vehicleDataWords(words, { ...data, measuredAt: now }, { pursuit: pursuit(over) });
    expect(told({})).toContain('keine Startsperre');
    expect(told({ commands: [inhibited] })).not.toContain('Startsperre');
  });

  it('believe the car about an inhibition of an earlier case, and about one that went out unanswered', () => {
    const told = (isRestartInhibited: boolean, measuredAt: number) => ({
      at: measuredAt,
      outcome: 'done' as const,
      data: { doors: null, areLightsOn: null, energyPercent: null, isIgnitionOn: null, isRestartInhibited, measuredAt },
    });
    const read = (settled: ReturnType<typeof told>) =>
      command({ actionId: sampleId(71), command: 'read-data', sentAt: now, settled });
    const unheard = command({ sentAt: now, settled: { at: now + 1, outcome: 'timed-out', data: null } });
    const state = (commands: Pursuit['commands']) => inhibitionFact(words, { pursuit: pursuit({ commands }) }).text;
    expect(state([read(told(true, now))])).toBe('GESETZT');
    expect(state([unheard, read(told(true, now + 2))])).toBe('GESETZT');
    // It may still reach the car.
    expect(state([unheard, read(told(false, now + 2))])).toBe('UNGEWISS: gesendet, ohne Antwort');
    expect(state([unheard, read(told(false, unheard.expiresAt + 1))])).toBe('keine');
  });

  it('tell sight and where the car was found', () => {
    const seen = done({ isInSight: true, unit: 'Sektor 1' });
    expect(sightFact(words, pursuit({ stage: 'in-sight', sightings: [seen] }), now)).toEqual({
      text: 'in Sicht seit 22:13:21 · Sektor 1',
      tone: 'good',
    });
    const lost = done({ isInSight: false, unit: null });
    expect(sightFact(words, pursuit({ sightings: [seen, lost] }), now).text).toBe('verloren 22:13:21');
    const recovered = { ...done({}), where: 'Rheinpark', foundAt: now, condition: 'damaged' as const, note: null };
    expect(foundFact(words, pursuit({ recovered }), now)?.text).toBe('Rheinpark · 22:13:25 · beschädigt · K. Mayer');
    expect(foundFact(words, pursuit({}), now)).toBeNull();
  });
});

describe('the log of a theft', () => {
  it.each([
    ['de', 'Halter angerufen, verbunden, K. Mayer', 'Ausgelassen: Halter anrufen, „keine Nummer“, K. Mayer'],
    ['en', 'Called the owner, connected, K. Mayer', 'Left out: Call the owner, “keine Nummer”, K. Mayer'],
  ] as const)('says that the owner was called, not the car (%s)', (language, called, skipped) => {
    const told = (action: ReturnType<typeof sampleAction>) => {
      const entry = { seq: 1, at: now, hash: '', incidentId: sampleId(1), action, deliveredBy: self.id };
      const recorded = { at: now, proof: 'recorded', entry: { ...entry, kind: 'action:recorded' } } as const;
      return logWords(wordsIn(language), recorded, new Map(), 'theft');
    };
    expect(told(sampleAction({ kind: 'call', args: { outcome: 'connected' } }))).toBe(called);
    expect(told(sampleAction({ kind: 'skip', args: { step: 'call', reason: 'keine Nummer' } }))).toBe(skipped);
  });

  it('says which watch rang, as far as this desk sees the watches', () => {
    const watch = sampleAction({ kind: 'watch', args: { rule: { kind: 'moves-again' } } });
    const entry = {
      seq: 2,
      at: now,
      hash: '',
      incidentId: sampleId(1),
      kind: 'watch:fired',
      watchId: watch.id,
    } as const;
    const rang = { at: now, proof: 'recorded', entry } as const;
    const set = { at: now, proof: 'recorded', entry: { ...entry, seq: 1, kind: 'action:recorded' } } as const;
    const lines = [{ ...set, entry: { ...set.entry, action: watch, deliveredBy: self.id } }, rang] as const;
    expect(logWords(words, rang, namedIn(lines), 'theft')).toBe('Wache hat angeschlagen: fährt wieder');
    expect(logWords(words, rang, namedIn([rang]), 'theft')).toBe('Wache hat angeschlagen');
  });
});
