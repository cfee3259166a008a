import type { Incident } from '#shared/domain/incident.ts';
import { ageParts, waitClock } from '../../i18n/durations.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';

/** From here on the screen wonders aloud whether the alert was late or the clock is wrong. */
const doubtfulMs = 10 * 60_000;

export interface CrashTime {
  /** When it happened, by the car's clock. */
  happened: FactValue;
  /** When the gateway received the first word of it. */
  received: FactValue;
  /** How far apart both are; null when the car does not know. */
  apart: FactValue | null;
}

/**
 * The time of the crash against the time of receipt. A car's clock that is ahead of the gateway is said to be so, and a
 * clock that had failed (EN 15722: timestamp 0) is told from a report without a time.
 * @param nowMs the gateway's time, milliseconds UTC
 */
export function crashTime(
  { t, format }: Pick<Words, 't' | 'format'>,
  { alarmedAt, openedAt, msdHex, trigger }: Pick<Incident, 'alarmedAt' | 'openedAt' | 'msdHex' | 'trigger'>,
  nowMs: number,
): CrashTime {
  const received: FactValue = { text: format.time(openedAt, nowMs), tone: 'plain' };
  if (alarmedAt === null) {
    const why = msdHex === null ? '' : ` · ${t('call.carClockFailed')}`;
    return { happened: { text: `${t('unknown')}${why}`, tone: 'unknown' }, received, apart: null };
  }
  const source = t(trigger === 'reported' ? 'when.byReport' : 'when.byCar');
  return {
    happened: { text: `${format.time(alarmedAt, nowMs)} ${source}`, tone: 'plain' },
    received,
    apart: apartWords({ t }, openedAt - alarmedAt, trigger),
  };
}

/** @param lateMs receipt minus crash; negative when the car's clock is ahead */
function apartWords({ t }: Pick<Words, 't'>, lateMs: number, trigger: Incident['trigger']): FactValue {
  if (lateMs < 0) {
    const lead = spanWords({ t }, Math.max(1000, -lateMs));
    return { text: t(trigger === 'reported' ? 'when.reportAhead' : 'when.carAhead', { lead }), tone: 'unknown' };
  }
  if (lateMs < 1000) return { text: t('when.atOnce'), tone: 'muted' };
  const late = t('when.later', { late: spanWords({ t }, lateMs) });
  if (lateMs < doubtfulMs) return { text: late, tone: 'muted' };
  return { text: `${late} · ${t('when.doubtful')}`, tone: 'unknown' };
}

/** To the second within an hour; a longer time in its one unit that matters. */
function spanWords({ t }: Pick<Words, 't'>, ms: number): string {
  const { n, unit } = ageParts(ms);
  return unit === 'seconds' || unit === 'minutes' ? waitClock(ms) : t(`time.${unit}`, { n });
}
