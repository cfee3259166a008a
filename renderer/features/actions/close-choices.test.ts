import { describe, expect, it } from 'vitest';
import type { Disposition } from '#shared/domain/action.ts';
import { dispositionSchema } from '#shared/domain/action.ts';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { isHarmless } from '#shared/domain/second-look.ts';
import { called, claimed, done, sampleIncident, wordsIn } from '../../testing/sample-case.ts';
import { choicesOf } from './choices.ts';
import { closeIntent, notDoneWords, reasonChoices } from './close-choices.ts';

const words = wordsIn('de');
const incident = sampleIncident({ claim: claimed() });
const reasons = (kind: 'crash' | 'theft', language: 'de' | 'en' = 'de') =>
  reasonChoices(wordsIn(language), sampleIncident({ kind }), 'no-emergency', 0);

describe('closing', () => {
  it('has "no emergency" on 2, with its usual reasons on number keys', () => {
    const ends = choicesOf(words, 'close', incident);
    expect(ends.find(({ key }) => key === '2')?.label).toBe('kein Notfall');
    expect(reasons('crash').map(({ key, label }) => `${key} ${label}`)).toEqual([
      '1 versehentlich ausgelöst',
      '2 niemand verletzt, Fahrzeug fährt',
      '3 Sensor oder Gerät gestört',
      '4 Abschleppen oder Transport',
    ]);
  });

  it.each(['de', 'en'] as const)('each usual reason is stored in words (%s)', (language) => {
    for (const { label, intent } of [...reasons('crash', language), ...reasons('theft', language)]) {
      expect(label).not.toContain('closing.');
      expect(intent('ein anderer Text')).toMatchObject({ args: { disposition: 'no-emergency', reason: label } });
    }
  });

  it('draws the second look by the centre’s share, and only for ends without an emergency', () => {
    const drawn = (disposition: Disposition, share: number) =>
      closeIntent(incident, disposition, 'weil', share).args.isSampled;
    for (const disposition of dispositionSchema.options) {
      expect([drawn(disposition, 0), drawn(disposition, 1)]).toEqual([false, isHarmless(disposition)]);
    }
  });

  it.each(['de', 'en'] as const)(
    'asks why a stolen car is given up, and never puts that up for a second look (%s)',
    (language) => {
      const theft = sampleIncident({ kind: 'theft', claim: claimed() });
      const usual = reasonChoices(wordsIn(language), theft, 'given-up', 1);
      expect(usual.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
      for (const { label, intent } of usual) {
        expect(label).not.toContain('.');
        expect(intent(null)).toEqual({
          kind: 'close',
          args: { disposition: 'given-up', reason: label, isSampled: false },
        });
      }
    },
  );

  it('says which duties are not done, and nothing when all are', () => {
    expect(notDoneWords(words, incident)).toBe(
      'Für „übergeben“ noch offen: Datensatz prüfen, Mit den Insassen sprechen, Die drei Fragen stellen, Leitstelle anrufen, Daten weitergeben, Konferenz, Freigabe durch die Leitstelle',
    );
    const theft = sampleIncident({ kind: 'theft', claim: claimed() });
    expect(notDoneWords(words, theft)).toBeNull();
    const off = { ...done({}), reason: 'x', inhibition: 'none' as const };
    const pursued = { ...untouchedPursuit, stage: 'stopped' as const, modes: [{ on: done({}), off }] };
    expect(notDoneWords(words, { ...theft, calls: [called('connected')], pursuit: pursued })).toBe(
      'Noch offen: Diebstahl bestätigen lassen, Aktenzeichen der Polizei',
    );
    const test = { isTest: true, checked: done({}), calls: [called('connected')] };
    expect(notDoneWords(words, sampleIncident({ ...test, claim: claimed() }))).toBeNull();
    expect(notDoneWords(wordsIn('en'), sampleIncident({ isTest: true, claim: claimed(), checked: done({}) }))).toMatch(
      /^Not done yet for “handed over”: /,
    );
  });
});
