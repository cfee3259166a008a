import { crc32 } from 'node:zlib';
import type { SealedText } from './cipher.ts';

/**
 * One line of the black box: `KEY CHECK LENGTH PAYLOAD`. Key number, CRC-32 of key number and payload as 8 hex digits,
 * length of the payload in bytes. So a line proves itself whole, without the newline after it.
 */
export function encodeLine({ keyNumber, payload }: SealedText): string {
  return `${keyNumber} ${checkOf(keyNumber, payload)} ${Buffer.byteLength(payload)} ${payload}`;
}

export type ParsedLine = { kind: 'whole'; sealed: SealedText } | { kind: 'torn' } | { kind: 'altered' };

/** Reads one line. torn: it begins like a line and ends too early, as a power cut leaves it. altered: anything else. */
export function parseLine(bytes: Buffer): ParsedLine {
  const head = /^(\d{1,9}) ([0-9a-f]{8}) (\d{1,9}) /.exec(bytes.toString('latin1', 0, 40));
  if (head === null) {
    const isBegun = /^\d{1,9}( ([0-9a-f]{0,8}|[0-9a-f]{8} \d{0,9}))?$/.test(bytes.toString('latin1'));
    return { kind: isBegun ? 'torn' : 'altered' };
  }
  const [prefix, keyNumber, check, length] = head;
  const payload = bytes.subarray(prefix.length);
  if (payload.length < Number(length)) return { kind: 'torn' };
  const sealed = { keyNumber: Number(keyNumber), payload: payload.toString('utf8') };
  const isWhole = payload.length === Number(length) && check === checkOf(sealed.keyNumber, payload);
  return isWhole ? { kind: 'whole', sealed } : { kind: 'altered' };
}

function checkOf(keyNumber: number, payload: string | Buffer): string {
  return crc32(payload, crc32(`${keyNumber} `))
    .toString(16)
    .padStart(8, '0');
}
