import type { VoiceFact } from '#shared/domain/voice-fact.ts';

export type Question = VoiceFact['fact'];

/** What is asked, in its order: first the three that are worth their seconds (DOMAIN section 4). */
export const questions = [
  'trapped',
  'belted',
  'aged-55',
  'injured',
  'fire',
  'leak',
  'occupants',
] as const satisfies readonly Question[];

/** The next question that nobody has asked yet, after `current` or else from the top; null when none is left. */
export function nextQuestion(asked: ReadonlySet<Question>, current: Question | null): Question | null {
  const at = current === null ? -1 : questions.indexOf(current);
  return [...questions.slice(at + 1), ...questions.slice(0, at + 1)].find((one) => !asked.has(one)) ?? null;
}

/** The question one down (+1) or up (-1) the list; the ends hold. */
export function neighbourQuestion(current: Question, step: 1 | -1): Question {
  const at = Math.min(questions.length - 1, Math.max(0, questions.indexOf(current) + step));
  return questions[at] ?? current;
}

/** A typed number of people; null when it is none from 0 to 254 (EN 15722). */
export function typedOccupants(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,3}$/.test(trimmed) && Number(trimmed) <= 254 ? Number(trimmed) : null;
}
