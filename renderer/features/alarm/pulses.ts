import type { Priority } from '#shared/domain/priority.ts';

/** One tone: when it starts and how long it lasts, in seconds from the start of the pattern; its pitch in hertz. */
export interface Pulse {
  startS: number;
  durationS: number;
  frequencyHz: number;
}

/** The pattern begins anew after this time, until somebody acknowledges. */
export const alarmRepeatMs = 4000;

const countOf: Record<Priority, number> = { 1: 5, 2: 3, 3: 1 };
const pitchHz: Record<Priority, number> = { 1: 988, 2: 784, 3: 587 };
const pulseS = 0.16;
const stepS = 0.3;

/** Five, three or one pulse by priority (DESIGN section 7), each priority at its own pitch, all within one repetition. */
export function pulsesOf(priority: Priority): Pulse[] {
  return Array.from({ length: countOf[priority] }, (_, index) => ({
    startS: index * stepS,
    durationS: pulseS,
    frequencyHz: pitchHz[priority],
  }));
}
