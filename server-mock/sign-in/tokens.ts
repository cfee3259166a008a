import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Operator } from '#shared/domain/operator.ts';
import type { Operators } from './operators.ts';

const ALGORITHM = 'HS256';
const ISSUER = 'leitstand';

export interface Visitor {
  operator: Operator;
  /** When the token ends, milliseconds UTC. */
  expiresAt: number;
}

/** A signed-in operator's token: a JWT with id, role and expiry. */
export interface Tokens {
  issue(operator: Operator): Promise<{ token: string; expiresAt: number }>;
  /** Who shows the token; an operator that was removed or has another role since must sign in again. */
  check(token: string): Promise<Visitor | 'token-missing' | 'token-invalid' | 'token-expired'>;
}

const claimsSchema = z.object({ sub: z.string(), role: z.string(), exp: z.number() });

/** @param keyHex 32 octets; `clock` milliseconds UTC */
export function createTokens(
  keyHex: string,
  operators: Pick<Operators, 'find'>,
  clock: () => number,
  lifetimeMs: number,
): Tokens {
  const key = Buffer.from(keyHex, 'hex');
  return {
    async issue(operator) {
      const issuedS = Math.floor(clock() / 1000);
      const expiresS = issuedS + Math.ceil(lifetimeMs / 1000);
      const token = await new SignJWT({ role: operator.role })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setSubject(operator.id)
        .setIssuedAt(issuedS)
        .setExpirationTime(expiresS)
        .sign(key);
      return { token, expiresAt: expiresS * 1000 };
    },
    async check(token) {
      if (token === '') return 'token-missing';
      try {
        const options = { algorithms: [ALGORITHM], issuer: ISSUER, currentDate: new Date(clock()) };
        const { sub, role, exp } = claimsSchema.parse((await jwtVerify(token, key, options)).payload);
        const operator = operators.find(sub);
        return operator?.role === role ? { operator, expiresAt: exp * 1000 } : 'token-invalid';
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'token-expired' : 'token-invalid';
      }
    },
  };
}
