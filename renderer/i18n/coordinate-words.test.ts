import { describe, expect, it } from 'vitest';
import { wordsIn } from '../testing/sample-case.ts';
import { placeInNumbers, placeToCopy } from './coordinate-words.ts';

const vaduz = { latitude: 47.14352, longitude: 9.51998 };
const south = { latitude: -33.856784, longitude: -70.015139 };

describe('a place in numbers', () => {
  it.each([
    ['de', 'decimal', 1, '47,14352 N 9,51998 O'],
    ['en', 'decimal', 10, '47.1435 N 9.5200 E'],
    ['de', 'dms', 1, '47° 08′ 36,7″ N 9° 31′ 11,9″ O'],
    ['en', 'dms', 100, '47° 08′ 37″ N 9° 31′ 12″ E'],
    ['de', 'dms', 1000, '47° 09′ N 9° 31′ O'],
    ['de', 'utm', 1, 'UTM 32T 539426 5221244'],
    ['de', 'utm', 10, 'UTM 32T 539430 5221240'],
    ['en', 'mgrs', 10, 'MGRS 32T NT 3942 2124'],
  ] as const)('in %s, as %s, to %s m, reads "%s"', (language, format, stepM, text) => {
    expect(placeInNumbers(wordsIn(language), vaduz, format, stepM)).toBe(text);
  });

  it('is south and west of zero too', () => {
    expect(placeInNumbers(wordsIn('de'), south, 'decimal', 100)).toBe('33,857 S 70,015 W');
    expect(placeInNumbers(wordsIn('en'), south, 'dms', 1)).toBe('33° 51′ 24.4″ S 70° 00′ 54.5″ W');
  });

  it('is copied as shown, and as programs take it, with no more digits', () => {
    expect(placeToCopy(wordsIn('de'), vaduz, 'mgrs', 10)).toBe('MGRS 32T NT 3942 2124 (47.1435, 9.5200)');
    expect(placeToCopy(wordsIn('de'), south, 'decimal', 100)).toBe('33,857 S 70,015 W (-33.857, -70.015)');
  });
});
