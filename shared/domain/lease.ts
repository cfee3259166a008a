import { z } from 'zod';
import { type OperatorId, operatorIdSchema } from './operator.ts';

/** A console with somebody signed in gives a sign of life this often, milliseconds. */
export const beatEveryMs = 15_000;
/** A claim whose holder gave no sign of life for this long is stale, milliseconds: it still stands until somebody takes it. */
export const staleAfterMs = 45_000;
/** Within this time of a claim it is taken without a reason, milliseconds: two hands reached for the same case. */
export const takeGraceMs = 15_000;

/**
 * Who gives signs of life. `countedSince`: since when the gateway has been counting, milliseconds UTC: who is not in the
 * list was not heard since then, and may have been before. `heardAt`: the last sign, milliseconds UTC; `on`: the case that
 * they had before them then.
 */
export const presenceSchema = z.object({
  countedSince: z.number().int(),
  heard: z.array(z.object({ operatorId: operatorIdSchema, heardAt: z.number().int(), on: z.uuid().nullable() })),
});
export type Presence = z.infer<typeof presenceSchema>;

/** `since`: the last sign of life, milliseconds UTC; null when there was none that anybody knows of. */
export type Lease = { kind: 'fresh'; heardAt: number } | { kind: 'stale'; since: number | null } | { kind: 'unknown' };

/**
 * Whether the holder of a claim is still there.
 * @param presence as the gateway told last; null while it cannot be heard
 * @param now gateway-corrected, milliseconds UTC
 */
export function leaseOf(holder: OperatorId, presence: Presence | null, now: number): Lease {
  if (presence === null) return { kind: 'unknown' };
  const heardAt = presence.heard.find(({ operatorId }) => operatorId === holder)?.heardAt;
  if (heardAt !== undefined) {
    return now - heardAt <= staleAfterMs ? { kind: 'fresh', heardAt } : { kind: 'stale', since: heardAt };
  }
  return now - presence.countedSince > staleAfterMs ? { kind: 'stale', since: null } : { kind: 'unknown' };
}
