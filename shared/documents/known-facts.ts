import type { Incident } from '../domain/incident.ts';
import type { VoiceQuestion } from '../domain/voice-fact.ts';

/** What was answered last to a question asked by voice; null when it was never asked or nobody could say. */
export function toldLast({ told }: Pick<Incident, 'told'>, question: VoiceQuestion): boolean | null {
  const answer = told.findLast(({ fact, value }) => fact === question && value !== null)?.value;
  return typeof answer === 'boolean' ? answer : null;
}

/** How many are inside: as told by voice last, otherwise as the car counted; null = nobody knows. */
export function knownOccupants({ told, people }: Pick<Incident, 'told' | 'people'>): number | null {
  const answer = told.findLast(({ fact, value }) => fact === 'occupants' && value !== null)?.value;
  return typeof answer === 'number' ? answer : people.occupants;
}

/** A danger that one of two sources names is a danger; it is absent only where at least one says so and none the contrary. */
export function eitherSays(car: boolean | null, voice: boolean | null): boolean | null {
  if (car === true || voice === true) return true;
  return car === null && voice === null ? null : false;
}
