import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** A line's text as it stands in the file. `keyNumber` 0: plain; else which key of the desk sealed it. */
export interface SealedText {
  keyNumber: number;
  payload: string;
}

export interface LineCipher {
  /** Whether what is written from now on is encrypted. */
  isEncrypting: boolean;
  seal(text: string): SealedText;
  /** @returns null when the key is not there, or the text is not what was sealed with it */
  open(sealed: SealedText): string | null;
}

/**
 * Lines sealed by AES-256-GCM, or plain. What is read may be either: each line says what it is.
 * @param keys 32 bytes each, by their numbers, from 1
 * @param writingKey number of the key that seals new lines, 0: they stay plain
 */
export function createLineCipher(keys: ReadonlyMap<number, Buffer>, writingKey: number): LineCipher {
  const key = keys.get(writingKey);
  return {
    isEncrypting: key !== undefined,
    seal: (text) =>
      key === undefined ? { keyNumber: 0, payload: text } : { keyNumber: writingKey, payload: encrypt(key, text) },
    open: ({ keyNumber, payload }) => {
      if (keyNumber === 0) return payload;
      const itsKey = keys.get(keyNumber);
      return itsKey === undefined ? null : decrypt(itsKey, payload);
    },
  };
}

/** Nothing is encrypted, and nothing encrypted can be read. */
export const plainCipher = createLineCipher(new Map(), 0);

function encrypt(key: Buffer, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

function decrypt(key: Buffer, payload: string): string | null {
  const bytes = Buffer.from(payload, 'base64');
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
