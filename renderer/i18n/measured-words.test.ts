import { expect, it } from 'vitest';
import { wordsIn } from '../testing/sample-case.ts';
import { measuredWords } from './measured-words.ts';

it.each([
  [0, '0 m'],
  [84.4, '84 m'],
  [434, '430 m'],
  [996, '1 km'],
  [4372, '4,37 km'],
  [43_720, '43,7 km'],
  [437_200, '437 km'],
])('a measured distance of %s m reads "%s"', (metres, text) => {
  expect(measuredWords(wordsIn('de'), metres)).toBe(text);
});
