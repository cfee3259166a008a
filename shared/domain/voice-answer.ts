import type { VoiceFact, VoiceQuestion } from './voice-fact.ts';

/** What is known by voice. `value` null with `isAsked`: it was asked, and nobody could say. */
export interface VoiceAnswer<Value> {
  value: Value | null;
  isAsked: boolean;
}

/** The newest answer to a question; a newer one replaces an older one, whatever it says. @param told oldest first */
export function voiceAnswer(told: readonly VoiceFact[], question: VoiceQuestion): VoiceAnswer<boolean> {
  const last = told.findLast(({ fact }) => fact === question);
  return { value: typeof last?.value === 'boolean' ? last.value : null, isAsked: last !== undefined };
}

/** How many are inside, by the newest word of them. @param told oldest first */
export function voiceOccupants(told: readonly VoiceFact[]): VoiceAnswer<number> {
  const last = told.findLast(({ fact }) => fact === 'occupants');
  return { value: typeof last?.value === 'number' ? last.value : null, isAsked: last !== undefined };
}
