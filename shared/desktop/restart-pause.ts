const crowdedMs = 60_000;
const crowdedFrom = 3;
const firstMs = 1_000;
const mostMs = 30_000;

/**
 * How long whatever crashed (a page, a Worker) waits until it is started again: not at all at first; from its third crash
 * within a minute on longer each time, so that what cannot live does not take the machine with it.
 * @param crashedMs when it crashed, this time included, milliseconds of the same clock as `nowMs`
 */
export function restartPauseMs(crashedMs: readonly number[], nowMs: number): number {
  const recent = crashedMs.filter((ms) => nowMs - ms < crowdedMs).length;
  return recent < crowdedFrom ? 0 : Math.min(firstMs * 2 ** (recent - crowdedFrom), mostMs);
}
