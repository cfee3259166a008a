import type { Random } from './random.ts';

/** A telephone number that belongs to nobody: the range that Ofcom reserves for films and plays, in E.164. */
export function callBackNumber(random: Random): string {
  return `+447700900${String(random.integer(0, 999)).padStart(3, '0')}`;
}
