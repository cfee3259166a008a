import { describe, expect, it } from 'vitest';
import { type DeltaV, unknownCrash } from '#shared/domain/crash.ts';
import { severityOf } from '#shared/domain/severity.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { belted, crashed } from '#shared/domain/testing/severity.ts';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';
import { wordsIn } from '../../testing/sample-case.ts';
import {
  contradictionWords,
  flagWords,
  missingWords,
  percentWords,
  probabilityWords,
  ruleWords,
  usedWords,
} from './severity-words.ts';
import { answerWords } from './voice-questions.tsx';

const de = wordsIn('de');
const deltaV: DeltaV = { magnitude: 61, unit: 'km/h', isAtLimit: false, fromDeg: 330 };
const rated = (basis: Parameters<typeof severityOf>[0]) => severityOf(basis, centre().severity);
const demo = { ...crashed({ deltaV, isRollover: false }), people: { occupants: 2, seats: [belted('driver', false)] } };

describe('the severity as it is shown', () => {
  it('says the probability per occupant, what it stands on and by which rule it is rated', () => {
    const severity = rated(demo);
    expect(probabilityWords(de, severity)).toBe('30 % je Insasse (MAIS3+)');
    expect(usedWords(de, severity, demo.crash)).toBe(
      'Δv 61 km/h · Kurve der Frontalunfälle · Gurte, Stoßrichtung, Überschlag',
    );
    expect(flagWords(de, severity.raising)).toBe('Gurt NEIN (Fahrzeug)');
    expect(missingWords(de, severity)).toBe('Einklemmung, Alter, mehrere Stöße');
    expect(ruleWords(de, severity)).toContain('erhöht ab 10 %, hoch ab 20 %');
  });

  it('says the same in English', () => {
    const severity = rated(demo);
    expect(probabilityWords(wordsIn('en'), severity)).toBe('30% per occupant (MAIS3+)');
    expect(flagWords(wordsIn('en'), severity.raising)).toBe('belt NO (car)');
  });

  it('never hides why there is no probability', () => {
    expect(probabilityWords(de, rated({ ...crashed(), crash: null }))).toBe('keine Wahrscheinlichkeit: Δv fehlt');
    const unstated = crashed({ deltaV: { ...deltaV, magnitude: 46, unit: 'unstated' } });
    expect(probabilityWords(de, rated(unstated))).toBe('keine Wahrscheinlichkeit: Einheit von Δv fehlt');
    expect(usedWords(de, rated(unstated), unstated.crash)).toBe('Δv 46, Einheit nicht angegeben · Stoßrichtung');
    expect(usedWords(de, rated(crashed()), unknownCrash)).toBe('nichts bekannt');
  });

  it('says "at least" of a blow at the limit of the sensor', () => {
    const atLimit = crashed({ deltaV: { ...deltaV, isAtLimit: true } });
    expect(probabilityWords(de, rated(atLimit))).toBe('mindestens 30 % je Insasse (MAIS3+)');
    expect(usedWords(de, rated(atLimit), atLimit.crash)).toContain('oder mehr');
  });

  it('is exact where the thresholds lie, and claims neither none nor all', () => {
    expect([0.0009, 0.046, 0.196, 0.304, 0.996].map((share) => percentWords(de, share))).toEqual([
      'unter 1 %',
      '4,6 %',
      '19,6 %',
      '30 %',
      'über 99 %',
    ]);
  });

  it('names both words where car and voice differ', () => {
    const told: VoiceFact[] = [{ fact: 'belted', value: true }];
    expect(contradictionWords(de, rated({ ...demo, told }))).toEqual([
      'alle angegurtet: Fahrzeug nein, Gespräch ja (Schlimmeres zählt)',
    ]);
  });

  it('marks what was asked in vain, on the card as well', () => {
    const told: VoiceFact[] = [{ fact: 'aged-55', value: null }];
    expect(missingWords(de, rated({ ...demo, told }))).toContain('Alter (gefragt)');
    expect(answerWords(de, told, 'aged-55', true)).toEqual({ text: 'nicht zu erfahren', tone: 'unknown' });
    expect(answerWords(de, told, 'trapped', true)).toEqual({ text: 'offen', tone: 'unknown' });
    expect(answerWords(de, [{ fact: 'belted', value: false }], 'belted', false).tone).toBe('danger');
  });
});
