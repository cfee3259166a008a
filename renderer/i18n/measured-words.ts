import type { Words } from './words.ts';

/**
 * A measured distance, no finer than the sphere it is reckoned on (off by up to 0.5 %, see distanceM): "84 m", "430 m",
 * "4,37 km", "43,7 km", "437 km".
 */
export function measuredWords({ format }: Pick<Words, 'format'>, metres: number): string {
  if (metres < 100) return format.unit(metres, 'meter');
  if (metres < 995) return format.unit(Math.round(metres / 10) * 10, 'meter');
  const kilometres = metres / 1000;
  return format.unit(kilometres, 'kilometer', kilometres < 10 ? 2 : kilometres < 100 ? 1 : 0);
}
