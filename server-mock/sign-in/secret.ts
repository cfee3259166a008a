import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A secret as kept: scrypt (RFC 7914) with its parameters, so that they can be raised later. */
export const secretHashSchema = z.strictObject({
  kind: z.literal('scrypt'),
  cost: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  blockSize: z.number().int().min(8).max(32),
  parallelization: z.number().int().min(1).max(16),
  saltHex: z.string().regex(/^([0-9a-f]{2}){16,64}$/),
  hashHex: z.string().regex(/^([0-9a-f]{2}){32,64}$/),
});
export type SecretHash = z.infer<typeof secretHashSchema>;

const parameters = { kind: 'scrypt', cost: 2 ** 15, blockSize: 8, parallelization: 1 } as const;

/** Hashes a secret with a new salt. */
export async function hashSecret(secret: string): Promise<SecretHash> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, 32, parameters);
  return { ...parameters, saltHex: salt.toString('hex'), hashHex: hash.toString('hex') };
}

/** Whether the secret is the one that was hashed. */
export async function isSecret(secret: string, hash: SecretHash): Promise<boolean> {
  const expected = Buffer.from(hash.hashHex, 'hex');
  return timingSafeEqual(await derive(secret, Buffer.from(hash.saltHex, 'hex'), expected.length, hash), expected);
}

function derive(
  secret: string,
  salt: Buffer,
  octets: number,
  { cost, blockSize, parallelization }: Pick<SecretHash, 'cost' | 'blockSize' | 'parallelization'>,
): Promise<Buffer> {
  // scrypt needs 128 * cost * blockSize octets; Node refuses at its own limit of 32 MiB.
  const options: ScryptOptions = { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, octets, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
