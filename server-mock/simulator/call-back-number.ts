import type { Random } from './random.ts';

/**
 * A telephone number that belongs to nobody: the range that Ofcom reserves for films and plays, in E.164. Never one that the
 * simulated line does not answer (see telephone/simulated-call.ts).
 */
export function callBackNumber(random: Random): string {
  const drawn = random.integer(0, 999);
  const number = drawn % 100 >= 90 ? drawn - 10 : drawn;
  return `+447700900${String(number).padStart(3, '0')}`;
}
