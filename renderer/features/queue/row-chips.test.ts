import { describe, expect, it } from 'vitest';
import { unknownCrash } from '#shared/domain/crash.ts';
import type { Fix } from '#shared/domain/fix.ts';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import {
  claimed,
  done,
  sampleAction,
  sampleCase,
  sampleIncident,
  sampleNow,
  sampleRow,
  self,
  wordsIn,
} from '../../testing/sample-case.ts';
import { fixAgeWords, rowChips } from './row-chips.ts';

const words = wordsIn('de');
const fix: Fix = {
  place: { latitude: 47.1, longitude: 9.5 },
  accuracyM: null,
  isTrusted: false,
  headingDeg: null,
  speedKmh: 74,
  earlierPlaces: [],
  source: 'telemetry',
  measuredAt: sampleNow - 3000,
  receivedAt: sampleNow - 2000,
};
const texts = (over: Parameters<typeof sampleCase>[0], unsettled?: Parameters<typeof sampleCase>[1]) =>
  rowChips(words, sampleCase(over, unsettled), self.id, centre().severity).map(({ text }) => text);

describe('a row in a glance', () => {
  it('never leaves unknown people or an unsure position blank', () => {
    expect(texts({ fix })).toEqual(['Personen unbekannt', 'Lage unsicher']);
  });

  it('says whose the case is and what is only saved here', () => {
    const row = sampleRow(sampleAction({ kind: 'claim', args: {} }), { state: 'pending', attempts: 0, notBefore: 0 });
    expect(texts({ people: { occupants: 1, seats: [] }, claim: claimed() }, [row])).toEqual([
      '1 Person',
      'bei Ihnen',
      'hier gesichert',
    ]);
  });

  it('names a severity that stands out, and is silent about one that nothing is known of', () => {
    const crash = (mph: number) => ({
      ...unknownCrash,
      deltaV: { magnitude: mph, unit: 'mph', isAtLimit: false, fromDeg: 0 } as const,
    });
    const known = { people: { occupants: 1, seats: [] } };
    expect(texts({ ...known, crash: crash(40) })).toEqual(['▲ Schwere hoch', '1 Person']);
    expect(texts({ ...known, crash: crash(30) })).toEqual(['△ Schwere erhöht', '1 Person']);
    expect(texts({ ...known, crash: crash(10) })).toEqual(['1 Person']);
    expect(texts({ ...known, crash: null })).toEqual(['1 Person']);
  });

  it('names the watch that rings, first of all', () => {
    const rung = { ...done({ rule: { kind: 'moves-again' } as const, fired: { at: sampleNow, seq: 9 } }) };
    const pursuit = { ...untouchedPursuit, watches: [rung] };
    expect(texts({ kind: 'theft', pursuit })[0]).toBe('● Wache: fährt wieder');
    expect(texts({ kind: 'theft', pursuit: { ...pursuit, watches: [{ ...rung, fired: null }] } })).toEqual([]);
  });

  it('tells the speed and the age of the fix of a stolen car', () => {
    const pursuit = { ...untouchedPursuit, modes: [{ on: done({}), off: null }] };
    const stolen = { kind: 'theft', theft: { trigger: 'movement' }, fix, pursuit } as const;
    expect(texts(stolen)).toEqual(['fährt, 74 km/h', 'Lage unsicher']);
    expect(fixAgeWords(words, sampleIncident(stolen), sampleNow)).toBe('vor 3 s gemessen');
  });

  it('tells nothing of where a stolen car goes outside of theft mode', () => {
    expect(texts({ kind: 'theft', theft: { trigger: 'movement' }, fix })).toEqual([]);
  });
});
