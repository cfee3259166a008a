import type { BitReader } from './bit-reader.ts';
import { MsdError } from './msd-error.ts';

/** The octets of a RELATIVE-OID as dotted numbers like '8.1' (X.690, 8.20; numbers of any size). @throws MsdError when it is empty, padded or ends within a number. */
export function readRelativeOid(reader: BitReader, field: string): string {
  const numbers: bigint[] = [];
  do {
    numbers.push(readNumber(reader, field));
  } while (reader.remainingBits > 0);
  return numbers.join('.');
}

function readNumber(reader: BitReader, field: string): bigint {
  const start = reader.bit;
  let value = 0n;
  for (;;) {
    const octet = reader.readNumber(8, field);
    if (value === 0n && octet === 0x80) throw new MsdError(field, start, 'a number without leading zero octets');
    value = (value << 7n) | BigInt(octet & 0x7f);
    if (octet < 0x80) return value;
  }
}

/** Dotted numbers as the octets of a RELATIVE-OID. @throws SyntaxError when a part is no number. */
export function relativeOidOctets(oid: string): Uint8Array {
  return Uint8Array.from(oid.split('.').flatMap(numberOctets));
}

function numberOctets(part: string): number[] {
  let rest = BigInt(part);
  const octets = [Number(rest & 0x7fn)];
  for (rest >>= 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}
