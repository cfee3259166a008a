import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genesisHash, hashOf, hashOfEntry } from './chain.ts';
import { opened } from './testing/builders.ts';

describe('hashes', () => {
  it('are SHA-256 over canonical JSON: the order of keys does not count', () => {
    const expected = '43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777';
    expect(hashOf({ b: 2, a: 1 })).toBe(expected);
    expect(hashOf({ a: 1, b: 2 })).toBe(expected);
  });

  it('LOG-1 an entry’s hash does not depend on its own, and changes with every bit of it and of what came before', () => {
    const entry = opened(1);
    const hash = hashOfEntry(genesisHash, entry);
    expect(hashOfEntry(genesisHash, { ...entry, hash })).toBe(hash);
    expect(hashOfEntry(hash, entry)).not.toBe(hash);
    expect(hashOfEntry(genesisHash, { ...entry, at: entry.at + 1 })).not.toBe(hash);
  });

  it('LOG-1 survive the way through JSON, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOf(JSON.parse(JSON.stringify(value)))).toBe(hashOf(value));
      }),
      { seed: 9 },
    );
  });
});
