import type { Incident } from '#shared/domain/incident.ts';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';

type Told = Pick<Incident, 'told'>;

/**
 * What was told of one fact by voice: the latest answer with its time (milliseconds UTC), and the one before where it
 * was another. A value of null: it was asked, and nobody could say.
 */
export interface Heard<Value> {
  value: Value | null;
  at: number;
  before: { value: Value | null } | null;
}

/** The voice's word on a yes-or-no question; null = not asked. */
export function heardAnswer({ told }: Told, fact: Exclude<VoiceFact['fact'], 'occupants'>): Heard<boolean> | null {
  return heard(told.flatMap((one) => (one.fact === fact ? [{ value: one.value, at: one.at }] : [])));
}

/** The voice's word on how many are inside; null = not asked. */
export function heardOccupants({ told }: Told): Heard<number> | null {
  return heard(told.flatMap((one) => (one.fact === 'occupants' ? [{ value: one.value, at: one.at }] : [])));
}

function heard<Value>(answers: readonly { value: Value | null; at: number }[]): Heard<Value> | null {
  const last = answers.at(-1);
  if (last === undefined) return null;
  const before = answers.findLast(({ value }) => value !== last.value);
  return { ...last, before: before === undefined ? null : { value: before.value } };
}
