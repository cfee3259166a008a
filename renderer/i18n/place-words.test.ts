import { describe, expect, it } from 'vitest';
import { wordsIn } from '../testing/sample-case.ts';
import { coordinateWords, placeWords } from './place-words.ts';

const vaduz = { name: 'Vaduz', country: 'LI', region: 'LI', place: { latitude: 47.14, longitude: 9.52 } };

describe('placeWords', () => {
  it('tells where the car is, seen from the place', () => {
    const near = { ...vaduz, distanceM: 412, direction: 'n' as const };
    expect(placeWords(wordsIn('de'), near)).toBe('0,4 km nördlich von Vaduz');
    expect(placeWords(wordsIn('en'), near)).toBe('0.4 km north of Vaduz');
  });

  it('names the place in the language of the operator', () => {
    const near = { ...vaduz, name: 'Vienna', germanName: 'Wien', distanceM: 412, direction: 'n' as const };
    expect(placeWords(wordsIn('de'), near)).toBe('0,4 km nördlich von Wien');
    expect(placeWords(wordsIn('en'), near)).toBe('0.4 km north of Vienna');
    expect(placeWords(wordsIn('de'), { ...near, direction: null })).toBe('bei Wien');
  });

  it('gives no direction where it would say nothing', () => {
    expect(placeWords(wordsIn('de'), { ...vaduz, distanceM: 40, direction: null })).toBe('bei Vaduz');
  });
});

describe('coordinateWords', () => {
  it('uses five decimals and the letters of the language', () => {
    const place = { latitude: 47.14352, longitude: 9.51998 };
    expect(coordinateWords(wordsIn('de'), place)).toBe('47,14352 N 9,51998 O');
    expect(coordinateWords(wordsIn('en'), place)).toBe('47.14352 N 9.51998 E');
  });

  it('says south and west instead of a sign', () => {
    expect(coordinateWords(wordsIn('de'), { latitude: -1.5, longitude: -70 })).toBe('1,50000 S 70,00000 W');
  });
});
