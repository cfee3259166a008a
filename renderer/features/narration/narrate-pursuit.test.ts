import { describe, expect, it } from 'vitest';
import { type Pursuit, untouchedPursuit } from '#shared/domain/pursuit.ts';
import { colleague, done, sampleId, sampleIncident, sampleNow, self, wordsIn } from '../../testing/sample-case.ts';
import { narratePursuit } from './narrate-pursuit.ts';

const theft = (over: Partial<Pursuit>) => sampleIncident({ kind: 'theft', pursuit: { ...untouchedPursuit, ...over } });
const told = (before: Partial<Pursuit>, after: Partial<Pursuit>, listener = self.id, language: 'de' | 'en' = 'de') =>
  narratePursuit(wordsIn(language), theft(before), theft(after), listener);
const command: Pursuit['commands'][number] = {
  ...done({}, colleague),
  command: 'inhibit-restart',
  expiresAt: sampleNow + 120_000,
  approved: null,
  sentAt: null,
  settled: null,
};

describe('what is told of a stolen car', () => {
  it('is nothing while nothing was done, and nothing of a crash', () => {
    expect(told({}, {})).toEqual([]);
    expect(narratePursuit(wordsIn('de'), sampleIncident(), sampleIncident({ seq: 2 }), self.id)).toEqual([]);
  });

  it('tells theft mode on and off, once each', () => {
    const on = { on: done({}), off: null };
    const off = { ...done({}), reason: 'x', inhibition: 'none' as const };
    expect(told({}, { modes: [on] })).toEqual([
      { text: 'Diebstahlmodus ein durch K. Mayer: 911 Carrera W 12345 A', isUrgent: false },
    ]);
    expect(told({ modes: [on] }, { modes: [{ ...on, off }] }).map(({ text }) => text)).toEqual([
      'Diebstahlmodus aus durch K. Mayer: 911 Carrera W 12345 A',
    ]);
  });

  it('interrupts for a watch that rings, and only when it begins to', () => {
    const watch = { ...done({}), rule: { kind: 'moves-again' as const }, fired: null };
    const rung = { ...watch, fired: { at: sampleNow, seq: 9 } };
    expect(told({ watches: [watch] }, { watches: [rung] })).toEqual([
      { text: 'Wache, fährt wieder: 911 Carrera W 12345 A', isUrgent: true },
    ]);
    expect(told({ watches: [rung] }, { watches: [{ ...rung }] })).toEqual([]);
  });

  it('calls for the second person, but not at the desk that asks', () => {
    const texts = told({}, { commands: [command] });
    expect(texts).toContainEqual({
      text: 'Startsperre wartet auf eine zweite Person: 911 Carrera W 12345 A',
      isUrgent: true,
    });
    expect(told({}, { commands: [command] }, colleague).some(({ isUrgent }) => isUrgent)).toBe(false);
  });

  it.each([
    ['de', 'Startsperre setzen, keine Antwort in der Zeit: 911 Carrera W 12345 A'],
    ['en', 'Inhibit restart, no answer in time: 911 Carrera W 12345 A'],
  ] as const)('tells an outcome to all, urgently to whoever asked (%s)', (language, text) => {
    const settled = { ...command, settled: { at: sampleNow, outcome: 'timed-out' as const, data: null } };
    expect(told({ commands: [command] }, { commands: [settled] }, colleague, language)).toEqual([
      { text, isUrgent: true },
    ]);
    expect(told({ commands: [command] }, { commands: [settled] }, self.id, language)).toEqual([
      { text, isUrgent: false },
    ]);
  });

  it('tells sight, approval and the find', () => {
    const approved = { ...command, actionId: command.actionId, approved: done({}, self.id) };
    const after = {
      commands: [approved],
      sightings: [
        done({ isInSight: true, unit: null }),
        { ...done({ isInSight: false, unit: null }), actionId: sampleId(3) },
      ],
      recovered: { ...done({}), where: 'Rheinpark', foundAt: sampleNow, condition: 'intact' as const, note: null },
    };
    expect(told({ commands: [command] }, after).map(({ text }) => text)).toEqual([
      'Fahrzeug in Sicht: 911 Carrera W 12345 A',
      'Sichtkontakt verloren: 911 Carrera W 12345 A',
      'Fahrzeug gefunden, Rheinpark: 911 Carrera W 12345 A',
      'Startsperre freigegeben von K. Mayer: 911 Carrera W 12345 A',
    ]);
  });
});
