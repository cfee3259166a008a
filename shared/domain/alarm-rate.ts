/** Over how long alarms are counted, milliseconds. */
export const ratePeriodMs = 10 * 60_000;
/** EEMUA 191 (DOMAIN section 7): fewer than so many in the period at the peak, and fewer than so many on average. */
export const peakLimit = 10;
export const averageTarget = 1;

/** `load`: within the average (up to one), more than that, or at the peak limit and beyond. */
export interface AlarmRate {
  count: number;
  load: 'calm' | 'busy' | 'over';
}

/**
 * How many cases came in the last ten minutes, against EEMUA 191.
 * @param openedAts of all cases that are known, closed ones included, milliseconds UTC
 * @param now milliseconds UTC
 */
export function alarmRateOf(openedAts: readonly number[], now: number): AlarmRate {
  const count = openedAts.filter((at) => now - at < ratePeriodMs).length;
  return { count, load: count >= peakLimit ? 'over' : count > averageTarget ? 'busy' : 'calm' };
}
