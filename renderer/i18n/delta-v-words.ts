import { assertNever } from '#shared/domain/assert-never.ts';
import type { DeltaV } from '#shared/domain/crash.ts';
import type { Words } from './words.ts';

/** Change of velocity with its unit; "unit not stated" when TB 040 left it open, "or more" at the sensor's limit. */
export function deltaVWords(words: Pick<Words, 't' | 'format'>, deltaV: DeltaV): { amount: string; notes: string[] } {
  const { t } = words;
  return {
    amount: amountOf(words, deltaV),
    notes: [
      ...(deltaV.isAtLimit ? [t('crash.orMore')] : []),
      ...(deltaV.unit === 'unstated' ? [t('crash.unitUnstated')] : []),
    ],
  };
}

function amountOf({ format }: Pick<Words, 'format'>, { magnitude, unit }: DeltaV): string {
  switch (unit) {
    case 'km/h':
      return format.unit(magnitude, 'kilometer-per-hour', 1);
    case 'mph':
      return format.unit(magnitude, 'mile-per-hour', 1);
    case 'm/s':
      return format.unit(magnitude, 'meter-per-second', 1);
    case 'unstated':
      return format.number(magnitude, 1);
    default:
      return assertNever(unit);
  }
}

/** The hour on a clock face for a blow from `fromDeg` degrees clockwise from the front: 0 = 12 o'clock, 330 = 11. */
export function blowHour(fromDeg: number): number {
  return Math.round(fromDeg / 30) % 12 || 12;
}
