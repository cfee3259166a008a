/** Collects numbers of any bit length, most significant bit first. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** Appends `value` (an integer, 0 .. 2^count - 1) in `count` bits (0..32). @throws RangeError naming `field` when it does not fit. */
  writeNumber(value: number, count: number, field: string): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** count) {
      throw new RangeError(`${field}: ${value} does not fit ${count} bits`);
    }
    for (let index = count - 1; index >= 0; index -= 1) this.#bits.push(Math.floor(value / 2 ** index) % 2);
  }

  /** Appends one bit. */
  writeFlag(value: boolean): void {
    this.#bits.push(value ? 1 : 0);
  }

  /** Appends each octet in 8 bits. */
  writeOctets(octets: Uint8Array): void {
    for (const octet of octets) this.writeNumber(octet, 8, 'octet');
  }

  /** All bits so far, filled with zero bits to whole octets. */
  toOctets(): Uint8Array {
    const octets = new Uint8Array(Math.ceil(this.#bits.length / 8));
    for (const [index, bit] of this.#bits.entries()) {
      octets[index >> 3] = (octets[index >> 3] ?? 0) | (bit << (7 - (index & 7)));
    }
    return octets;
  }
}
