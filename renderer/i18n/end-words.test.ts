import { describe, expect, it } from 'vitest';
import { closedAs, colleague, done, sampleNow, self, wordsIn } from '../testing/sample-case.ts';
import { companionWords, receiverWords } from './company-words.ts';
import { endWords, reopenedWords, reviewedWords } from './end-words.ts';

const closed = { ...closedAs('no-emergency'), reason: 'versehentlich ausgelöst' };
const undone = done({ reason: 'Fahrer meldet sich', closedAs: 'no-emergency' as const }, colleague);

describe('how a case ended, in words', () => {
  it('names who, when and why', () => {
    expect(endWords(wordsIn('de'), closed, sampleNow)).toBe(
      'Abgeschlossen als kein Notfall von K. Mayer, 22:13:21: „versehentlich ausgelöst“',
    );
    expect(endWords(wordsIn('en'), closedAs('handed-over', colleague), sampleNow)).toBe(
      'Closed as handed over by asteiner, 22:13:21',
    );
    expect(reopenedWords(wordsIn('de'), undone, sampleNow)).toBe(
      'Wieder geöffnet von asteiner, 22:13:21; war „kein Notfall“: „Fahrer meldet sich“',
    );
  });

  it.each([
    ['de', 'Zweiter Blick: bestätigt von asteiner', 'Zweiter Blick: nicht bestätigt von asteiner: „x“'],
    ['en', 'Second look: agreed by asteiner', 'Second look: not agreed by asteiner: “x”'],
  ] as const)('says what the second look said (%s)', (language, agreed, disagreed) => {
    const words = wordsIn(language);
    expect(reviewedWords(words, done({ verdict: 'agreed' as const, note: null }, colleague))).toBe(agreed);
    expect(reviewedWords(words, done({ verdict: 'disagreed' as const, note: 'x' }, colleague))).toBe(disagreed);
  });

  it.each([
    [
      'de',
      ['asteiner arbeitet mit', 'asteiner schaut zu', 'Sie arbeiten mit'],
      ['am Platz', 'nicht gehört', 'ungewiss, ob am Platz'],
    ],
    [
      'en',
      ['asteiner has joined', 'asteiner is watching', 'you have joined'],
      ['at the desk', 'not heard', 'not known whether at the desk'],
    ],
  ] as const)('says who is on it, and who is there to take it (%s)', (language, company, receivers) => {
    const words = wordsIn(language);
    expect([
      companionWords(words, { operatorId: colleague, as: 'second' }, self.id),
      companionWords(words, { operatorId: colleague, as: 'watching' }, self.id),
      companionWords(words, { operatorId: self.id, as: 'second' }, self.id),
    ]).toEqual(company);
    expect([true, false, null].map((isHeard) => receiverWords(words, { isHeard }))).toEqual(receivers);
  });
});
