import { describe, expect, it } from 'vitest';
import { HexError, hexToOctets, octetsToHex } from './hex.ts';

function offsetOf(text: string): number {
  try {
    hexToOctets(text);
  } catch (error) {
    if (error instanceof HexError) return error.offset;
    throw error;
  }
  throw new Error('read, but a HexError was expected');
}

describe('hex text', () => {
  it('is read in either case, whatever the white space', () => {
    expect([...hexToOctets(' 0A ff\n\t0 1 ')]).toEqual([10, 255, 1]);
    expect([...hexToOctets('')]).toEqual([]);
  });

  it('is written in lower case and reads back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, value) => value);
    expect(octetsToHex(Uint8Array.from([0, 10, 255]))).toBe('000aff');
    expect(hexToOctets(octetsToHex(all))).toEqual(all);
  });

  it('is refused at the offset of the first wrong character', () => {
    expect(offsetOf('01 5G')).toBe(4);
    expect(offsetOf('0x01')).toBe(1);
    expect(offsetOf('01é')).toBe(2);
  });

  it('is refused at the digit without a second one', () => {
    expect(offsetOf('01 5')).toBe(3);
    expect(() => hexToOctets('1')).toThrow('odd number of digits');
  });
});
