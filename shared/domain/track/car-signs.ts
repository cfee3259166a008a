import type { Fix } from '../fix.ts';
import { assumedAccuracyM } from '../standing.ts';
import { fixTime } from './fix-time.ts';
import { type MeasuredFix, measuredFix, surelyApartM } from './measured-fix.ts';

/** A time in which something was so, milliseconds UTC. */
export interface Span {
  fromAt: number;
  toAt: number;
}

/**
 * What the car itself tells beside its places. `ignition` and `jammed`: its last word, and since when it says so; null = it has
 * never said. `towed`: times in which it moved while it said that its ignition is off.
 */
export interface CarSigns {
  ignition: (Span & { isOn: boolean }) | null;
  jammed: (Span & { isJammed: boolean }) | null;
  towed: Span[];
}

/** A car is only said to move without ignition when it surely did, metres. */
const movedM = 30;
/** Movements that are nearer to each other in time are one, milliseconds. */
const sameTowMs = 60_000;

/** @param ordered oldest first, one for each moment */
export function carSigns(ordered: readonly Fix[]): CarSigns {
  const signs: CarSigns = { ignition: null, jammed: null, towed: [] };
  let still: Still | null = null;
  for (const fix of ordered) {
    const { at } = fixTime(fix);
    if (fix.isJammed != null) {
      const fromAt = signs.jammed?.isJammed === fix.isJammed ? signs.jammed.fromAt : at;
      signs.jammed = { fromAt, toAt: at, isJammed: fix.isJammed };
    }
    if (fix.isIgnitionOn == null) continue;
    const fromAt = signs.ignition?.isOn === fix.isIgnitionOn ? signs.ignition.fromAt : at;
    signs.ignition = { fromAt, toAt: at, isOn: fix.isIgnitionOn };
    const measured = measuredFix(fix);
    if (fix.isIgnitionOn) still = null;
    else if (measured !== null) still = noticeTow(signs.towed, still, measured);
  }
  return signs;
}

/** Where it was when it stood, and until when it was still there. */
interface Still {
  anchor: MeasuredFix;
  untilAt: number;
}

/** @returns from where and when the next movement counts */
function noticeTow(towed: Span[], still: Still | null, fix: MeasuredFix): Still {
  const here = { anchor: fix, untilAt: fix.at };
  if (still === null) return here;
  if (surelyApartM(still.anchor, fix, assumedAccuracyM) <= movedM) return { ...still, untilAt: fix.at };
  const last = towed.at(-1);
  if (last !== undefined && fix.at - last.toAt <= sameTowMs) last.toAt = fix.at;
  else towed.push({ fromAt: still.untilAt, toAt: fix.at });
  return here;
}
