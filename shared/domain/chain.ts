import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 as 64 lower-case hex digits. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hex digits');

/** What stands before the first link of a chain. */
export const genesisHash = '0'.repeat(64);

/**
 * The place of an action in its desk's chain (LOG-1): `number` counts the desk's actions from 1, `previousHash` is the hash
 * of the one before. A desk that lost its chain begins a new one under another `chainId`.
 */
export const chainLinkSchema = z.object({
  chainId: z.uuid(),
  number: z.number().int().positive(),
  previousHash: hashSchema,
});
export type ChainLink = z.infer<typeof chainLinkSchema>;

/** SHA-256 over the canonical JSON (RFC 8785) of a value that JSON can hold. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/**
 * An entry's hash: over its content and the hash of the entry before it, so that an edit, a removal or a swap anywhere
 * changes every hash after it.
 * @param entry whole, with or without its own `hash`
 */
export function hashOfEntry(previousHash: string, entry: object): string {
  const { hash: _own, ...content } = entry as { hash?: unknown };
  return hashOf({ previousHash, content });
}
