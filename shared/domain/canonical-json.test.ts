import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('writes what RFC 8785, section 3.2.2, gives as its example as the RFC does', () => {
    const example = {
      numbers: [1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    const written =
      '{"literals":[null,true,false],"numbers":[1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(canonicalJson(example)).toBe(written);
  });

  it('sorts keys as text, also those that look like numbers', () => {
    expect(canonicalJson({ b: 1, 9: 2, 10: 3, a: undefined, '\u20ac': 4, '\ufb33': 5, '\ud83d\ude00': 6 })).toBe(
      '{"10":3,"9":2,"b":1,"€":4,"😀":6,"\ufb33":5}',
    );
  });

  it('says the same value as JSON, whatever it is, also when parts of it are shared', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shared = { ab: value, abc: value, list: [value, { ab: value }] };
        expect(JSON.parse(canonicalJson(shared))).toEqual(JSON.parse(JSON.stringify(shared)));
      }),
      { seed: 12 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 0, 1n])('refuses what JSON cannot hold: %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow('JSON cannot hold');
  });
});
