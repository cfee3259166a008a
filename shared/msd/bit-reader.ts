import { MsdError } from './msd-error.ts';

/** One number as it was read: `count` bits (1..32) from position `bit` on, and the unsigned number they make. */
export interface BitRead {
  field: string;
  bit: number;
  count: number;
  value: number;
}

/**
 * Reads unsigned numbers of any bit length, most significant bit first, between two bit positions of `octets`.
 * Every position is counted from the start of the octets, so that an error points into what was received. `onRead`, where
 * given, hears of every bit that is read or skipped, in order.
 */
export class BitReader {
  readonly #octets: Uint8Array;
  readonly #endBit: number;
  readonly #onRead: ((read: BitRead) => void) | null;
  #bit: number;

  constructor(
    octets: Uint8Array,
    startBit = 0,
    endBit = octets.length * 8,
    onRead: ((read: BitRead) => void) | null = null,
  ) {
    this.#octets = octets;
    this.#bit = startBit;
    this.#endBit = Math.min(endBit, octets.length * 8);
    this.#onRead = onRead;
  }

  /** Position of the next bit. */
  get bit(): number {
    return this.#bit;
  }

  /** Bits left before the end. */
  get remainingBits(): number {
    return this.#endBit - this.#bit;
  }

  /** The next `count` bits (0..32) as an unsigned number. @throws MsdError naming `field` when fewer are left. */
  readNumber(count: number, field: string): number {
    this.#need(count, field);
    const bit = this.#bit;
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      const octet = this.#octets[this.#bit >> 3] ?? 0;
      value = value * 2 + ((octet >> (7 - (this.#bit & 7))) & 1);
      this.#bit += 1;
    }
    if (count > 0) this.#onRead?.({ field, bit, count, value });
    return value;
  }

  /** The next bit as a boolean. @throws MsdError naming `field` when none is left. */
  readFlag(field: string): boolean {
    return this.readNumber(1, field) === 1;
  }

  /** Steps over the next `count` bits, which nobody here understands. @throws MsdError when fewer are left. */
  skip(count: number, field: string): void {
    this.#need(count, field);
    for (let left = count; left > 0; left -= 8) this.readNumber(Math.min(left, 8), field);
  }

  /** Leaves the next `count` bits to the reader of them alone that it returns. @throws MsdError when fewer are left. */
  take(count: number, field: string): BitReader {
    this.#need(count, field);
    const part = new BitReader(this.#octets, this.#bit, this.#bit + count, this.#onRead);
    this.#bit += count;
    return part;
  }

  /** A second reader of what is left, which `onRead` does not hear of; this one stays where it is. */
  copy(): BitReader {
    return new BitReader(this.#octets, this.#bit, this.#endBit);
  }

  /** The rest in whole octets (bits beyond the last whole octet stay unread). */
  readOctets(field: string): Uint8Array {
    return Uint8Array.from({ length: this.remainingBits >> 3 }, () => this.readNumber(8, field));
  }

  #need(count: number, field: string): void {
    if (count > this.remainingBits) {
      throw new MsdError(field, this.#bit, `${count} more bit(s), but only ${this.remainingBits} left`);
    }
  }
}
