import type { Crash } from '#shared/domain/crash.ts';
import { blowHour } from '../../i18n/delta-v-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';

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

/** Rollover and how the car came to rest, each for itself: lying anywhere but on its wheels is a danger of its own. */
export function restWords({ t }: Pick<Words, 't'>, crash: Crash | null): { rollover: FactValue; rest: FactValue } {
  const finalRest = crash?.finalRest ?? null;
  const isRollover = crash?.isRollover ?? null;
  const isLying = finalRest === 'roof' || finalRest === 'left-side' || finalRest === 'right-side';
  return {
    rollover:
      isRollover === null
        ? { text: t('unknown'), tone: 'unknown' }
        : { text: t(isRollover ? 'witness.yes' : 'no'), tone: isRollover ? 'danger' : 'plain' },
    rest:
      finalRest === null
        ? { text: t('crash.restUnknown'), tone: 'unknown' }
        : { text: `${t('crash.rest')} ${t(`crash.finalRest.${finalRest}`)}`, tone: isLying ? 'danger' : 'plain' },
  };
}
