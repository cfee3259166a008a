import { describe, expect, it } from 'vitest';
import { claimed, colleague, done, sampleIncident, sampleNow, self, wordsIn } from '../../testing/sample-case.ts';
import { shiftWords } from './shift-words.ts';

const offer = done({ to: self.id, note: 'Anruf läuft noch' }, colleague, 2);
const offered = sampleIncident({ claim: claimed(), offer: { ...offer, by: self.id, to: colleague } });
const toMe = sampleIncident({ claim: claimed(colleague), offer });
const handedOver = sampleIncident({ claim: claimed(colleague, { takenFrom: self.id, isHandedOver: true }) });

describe('a case in the change of shift', () => {
  it.each([
    [
      'de',
      [
        'bei asteiner',
        'an asteiner „Anruf läuft noch“',
        'von asteiner „Anruf läuft noch“',
        'bestätigt von asteiner, 22:13:21',
        'nicht übernommen',
      ],
    ],
    [
      'en',
      [
        'held by asteiner',
        'to asteiner “Anruf läuft noch”',
        'from asteiner “Anruf läuft noch”',
        'confirmed by asteiner, 22:13:21',
        'not claimed',
      ],
    ],
  ] as const)('says with whom it is, and whether that is confirmed (%s)', (language, said) => {
    const words = wordsIn(language);
    const told = [
      shiftWords(words, toMe, 'others', sampleNow),
      shiftWords(words, offered, 'offered', sampleNow),
      shiftWords(words, toMe, 'offeredToMe', sampleNow),
      shiftWords(words, handedOver, 'handedOver', sampleNow),
      shiftWords(words, sampleIncident(), 'others', sampleNow),
    ];
    expect(told).toEqual(said);
    expect(shiftWords(words, offered, 'mine', sampleNow)).toBeNull();
  });
});
