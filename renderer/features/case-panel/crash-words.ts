import { assertNever } from '#shared/domain/assert-never.ts';
import type { Crash, DeltaV } from '#shared/domain/crash.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';

/** Yes, no or unknown of something that matters: yes is a danger, no is calm, unknown stands out. */
export function dangerWords({ t }: Pick<Words, 't'>, value: boolean | null): FactValue {
  if (value === null) return { text: t('unknown'), tone: 'unknown' };
  return value ? { text: t('yes'), tone: 'danger' } : { text: t('no'), tone: 'plain' };
}

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

/** Where the blow came from: the hour and the side that the car named; unknown only when it told neither. */
export function blowWords({ t }: Pick<Words, 't'>, { deltaV, impactSide }: Crash): FactValue {
  const side = impactSide === null ? null : t(`crash.impactSide.${impactSide}`);
  const fromDeg = deltaV?.fromDeg ?? null;
  if (fromDeg === null && side === null) return { text: t('crash.blowUnknown'), tone: 'unknown' };
  if (fromDeg === null) return { text: t('crash.blowSide', { side }), tone: 'plain' };
  const hour = t('crash.blowFrom', { hour: blowHour(fromDeg) });
  return { text: side === null ? hour : `${hour} (${side})`, tone: 'plain' };
}

/** Whether the car rolled over. */
export function rolloverWords({ t }: Pick<Words, 't'>, isRollover: boolean | null): FactValue {
  if (isRollover === null) return { text: t('crash.rolloverUnknown'), tone: 'unknown' };
  return isRollover ? { text: t('crash.rollover'), tone: 'danger' } : { text: t('crash.noRollover'), tone: 'plain' };
}
