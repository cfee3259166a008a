import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const idSchema = z.uuid();

/** Makes and reads the addresses of shares: `SHAREID.MAC`, so that nobody comes to a share by its id alone. */
export interface ShareAddresses {
  tokenOf(shareId: string): string;
  /** The share that a token is of; null when this gateway did not make it. Takes as long for any wrong one. */
  read(token: string): string | null;
}

/** @param keyHex 32 octets */
export function createShareAddresses(keyHex: string): ShareAddresses {
  const key = Buffer.from(keyHex, 'hex');
  const macOf = (shareId: string) => createHmac('sha256', key).update(`share:${shareId}`).digest();
  return {
    tokenOf(anyCaseId) {
      const shareId = anyCaseId.toLowerCase();
      return `${shareId}.${macOf(shareId).toString('base64url')}`;
    },
    read(token) {
      const dot = token.indexOf('.');
      const shareId = token.slice(0, Math.max(dot, 0));
      const expected = macOf(shareId);
      const shown = Buffer.alloc(expected.length);
      const written = shown.write(token.slice(dot + 1), 'base64url');
      // The text as well: base64url has spellings that mean the same octets.
      const isSame = timingSafeEqual(shown, expected) && written === expected.length;
      return isSame && token === `${shareId}.${expected.toString('base64url')}` && idSchema.safeParse(shareId).success
        ? shareId
        : null;
    },
  };
}
