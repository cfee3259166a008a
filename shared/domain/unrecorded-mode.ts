import type { Incident } from './incident.ts';
import type { Pursuit } from './pursuit.ts';

/** Lies over a theft mode that a desk has switched on and the journal does not hold; never on the wire, never on a disk. */
const mark = { isUnrecorded: true };

/**
 * Marks the theft modes that only pending actions have switched on: they open no position (see position-sight.ts).
 * @param shown the case with a desk's pending actions laid over it
 * @param row the case as recorded
 */
export function markUnrecordedModes(shown: Incident, row: Incident): Incident {
  const { pursuit } = shown;
  const recorded = new Set(row.pursuit?.modes.map(({ on }) => on.actionId));
  if (pursuit === null || pursuit.modes.every(({ on }) => recorded.has(on.actionId))) return shown;
  const modes = pursuit.modes.map((mode) =>
    recorded.has(mode.on.actionId) ? mode : { ...mode, on: { ...mode.on, ...mark } },
  );
  return { ...shown, pursuit: { ...pursuit, modes } };
}

/** Whether the last theft mode was switched on by a pending action only. */
export function isModeUnrecorded({ pursuit }: { pursuit: Pursuit | null }): boolean {
  const on = pursuit?.modes.at(-1)?.on;
  return on !== undefined && 'isUnrecorded' in on;
}
