import { z } from 'zod';
import { type Action, actionSchema } from '#shared/domain/action.ts';
import { hashOf } from '#shared/domain/chain.ts';
import { isWithoutExpiry } from '#shared/domain/expiry.ts';
import { faultOf } from '../intake/unreadable.ts';

/**
 * One element of a batch, read as far as it can be. `key` is its id in lower case: a uuid means the same in capitals.
 * `digest` names its meaning, `hash` is its own in the desk's chain (LOG-1): they differ by capitals in the id only.
 */
export type ReadAction =
  | { kind: 'action'; id: string; key: string; digest: string; hash: string; action: Action }
  | { kind: 'malformed'; id: string; key: string; digest: string; detail: string }
  | { kind: 'unnamed'; id: null; detail: string };

const namedSchema = z.object({ id: z.uuid() });
/** Broken content has no meaning to compare: under one id it counts as the same. */
const MALFORMED_DIGEST = 'malformed';
const noExpiry = { field: 'expiresAt', expected: 'expected milliseconds UTC' };

export function readAction(value: unknown): ReadAction {
  const parsed = actionSchema.safeParse(value);
  if (parsed.success && !isWithoutExpiry(parsed.data)) {
    const action = parsed.data;
    const key = action.id.toLowerCase();
    const hash = hashOf(action);
    const digest = key === action.id ? hash : hashOf({ ...action, id: key });
    return { kind: 'action', id: action.id, key, digest, hash, action };
  }
  const { field, expected } = parsed.success ? noExpiry : faultOf(parsed.error);
  const detail = `${field}: ${expected}`;
  const named = namedSchema.safeParse(value);
  if (!named.success) return { kind: 'unnamed', id: null, detail };
  const { id } = named.data;
  return { kind: 'malformed', id, key: id.toLowerCase(), digest: MALFORMED_DIGEST, detail };
}
