import type { Centre } from '#shared/domain/centre.ts';
import type { Purpose } from '#shared/domain/disclosure.ts';
import type { ReadOutLine } from '../../i18n/read-out.ts';
import type { Words } from '../../i18n/words.ts';

/** One line of the case's log as it is printed. */
export interface ToldLine {
  /** Milliseconds UTC. */
  at: number;
  text: string;
  /** Its number in the journal, or that it is not recorded yet. */
  proof: string;
}

/** What the documents of a case are made from, beside the case itself. */
export interface PackageContext {
  words: Words;
  centre: Centre;
  operatorName: string;
  recipient: string;
  purpose: Purpose;
  /** Gateway-corrected, milliseconds UTC. */
  now: number;
  /** What is read out, in that order. */
  lines: readonly ReadOutLine[];
  log: { lines: readonly ToldLine[]; isWhole: boolean };
}

/** Date and time: paper outlives the day. */
export function fullTime({ format }: Pick<Words, 'format'>, at: number): string {
  return format.time(at, 0);
}
