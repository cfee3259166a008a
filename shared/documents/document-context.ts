import type { Centre } from '../domain/centre.ts';
import type { Purpose } from '../domain/disclosure.ts';

/** What a document says beside the case itself: who passes it to whom, when (milliseconds UTC) and why, and where in words. */
export interface DocumentContext {
  centre: Centre;
  recipient: string;
  purpose: Purpose;
  madeAt: number;
  /** The place in words, such as "0.4 km north of Vaduz"; null = not known. */
  placeInWords: string | null;
}

/** A drill or a test call: documents have to say so, loudly. */
export type Reality = 'actual' | 'exercise' | 'test';

/** Whether the case is a real one: the car's own test call goes before what the hand-over is for. */
export function realityOf(isTest: boolean, purpose: Purpose): Reality {
  if (isTest) return 'test';
  return purpose === 'exercise' ? 'exercise' : 'actual';
}
