import { z } from 'zod';

/** What is wrong with a text as a public Mapbox token; null: nothing that can be seen without asking Mapbox. */
export type TokenFault = 'empty' | 'secret' | 'no-token';

const shape = /^pk\.[A-Za-z0-9_.-]{8,1000}$/;

/**
 * A token as typed or pasted, without the blanks around it. A secret one (`sk.`) is refused by name: it may change the
 * account, and whatever a page shows can be read out of it.
 */
export function tokenFault(text: string): TokenFault | null {
  const typed = text.trim();
  if (typed === '') return 'empty';
  if (/^sk\./i.test(typed)) return 'secret';
  return shape.test(typed) ? null : 'no-token';
}

/** The centre's own public Mapbox token. The message never repeats the text: it may be a secret. */
export const mapTokenSchema = z
  .string()
  .trim()
  .refine((text) => tokenFault(text) !== 'secret', 'a secret token (sk.) must not be used')
  .refine((text) => tokenFault(text) === null || tokenFault(text) === 'secret', 'not a public Mapbox token (pk.)');

/**
 * Where the token is kept. `sealed`: in a file that only the system can open for this user; `memory`: until the console
 * ends, because the system keeps no secrets; `rollout`: given by LEITSTAND_MAPBOX_TOKEN, not to be changed at the desk.
 */
export const tokenKeepingSchema = z.enum(['sealed', 'memory', 'rollout']);

/** `held` null: without a token. `canSeal`: the system would keep one that is entered. */
export const mapTokenStateSchema = z.object({
  held: z.object({ token: z.string(), keeping: tokenKeepingSchema }).nullable(),
  canSeal: z.boolean(),
});
export type MapTokenState = z.infer<typeof mapTokenStateSchema>;
