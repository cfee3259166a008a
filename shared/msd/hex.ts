/** Text that is not hex. `offset`: index in the given text, from 0, of the character that is wrong or has no partner. */
export class HexError extends Error {
  readonly offset: number;

  constructor(offset: number, problem: string) {
    super(`hex at character ${offset}: ${problem}`);
    this.name = 'HexError';
    this.offset = offset;
  }
}

/** Octets from hex text; white space between digits is ignored. @throws HexError for a character that is no hex digit, or an odd number of digits. */
export function hexToOctets(text: string): Uint8Array {
  const octets = new Uint8Array(text.length >> 1);
  let length = 0;
  let high: { value: number; offset: number } | null = null;
  let offset = 0;
  for (const character of text) {
    if (/[0-9a-f]/i.test(character)) {
      const value = Number.parseInt(character, 16);
      if (high === null) {
        high = { value, offset };
      } else {
        octets[length] = high.value * 16 + value;
        length += 1;
        high = null;
      }
    } else if (!/\s/.test(character)) {
      throw new HexError(offset, `${JSON.stringify(character)} is no hex digit`);
    }
    offset += character.length;
  }
  if (high !== null) throw new HexError(high.offset, 'this digit has no second one (odd number of digits)');
  return octets.subarray(0, length);
}

/** Octets as lower-case hex without spaces. */
export function octetsToHex(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
