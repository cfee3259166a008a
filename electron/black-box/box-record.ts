import { z } from 'zod';
import { settledActionSchema } from '#shared/desktop/black-box.ts';
import { actionSchema } from '#shared/domain/action.ts';
import { encodeLine } from './box-line.ts';
import { chainHeadSchema } from './chain-head.ts';
import type { LineCipher, SealedText } from './cipher.ts';

/**
 * What a line says. segment: first line of every file: how many bytes it was allocated, and the last link of the chain
 * that was given out before. carried: an action out of an older segment, which is about to go; `rank` keeps its place in
 * the order of decision (see rankOf).
 */
export const boxRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('segment'), allocatedBytes: z.number().int().positive(), head: chainHeadSchema }),
  z.object({ kind: z.literal('action'), action: actionSchema }),
  z.object({ kind: z.literal('carried'), action: actionSchema, rank: z.number().int().positive() }),
  z.object({ kind: z.literal('settled'), settled: z.array(settledActionSchema) }),
]);
export type BoxRecord = z.infer<typeof boxRecordSchema>;

/** @returns the line without a newline */
export function encodeRecord(cipher: LineCipher, record: BoxRecord): string {
  return encodeLine(cipher.seal(JSON.stringify(record)));
}

/** @returns null when it cannot be decrypted, or is no record that this version knows */
export function readRecord(cipher: LineCipher, sealed: SealedText): BoxRecord | null {
  const text = cipher.open(sealed);
  if (text === null) return null;
  try {
    return boxRecordSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
