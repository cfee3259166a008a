import { moved } from './apply-pursuit.ts';
import type { Fix } from './fix.ts';
import type { Pursuit } from './pursuit.ts';
import { standingAfter, timeOf } from './standing.ts';
import { sideOf } from './watch-firing.ts';

/**
 * A pursuit after one more position of theft mode: its stage, since when the car stands, and on which side of each watched area it is. A position
 * that was held up on its way is part of the track, but tells nothing of now.
 * @param last the newest position before it
 */
export function followed(pursuit: Pursuit, last: Fix | null, fix: Fix): Pursuit {
  const next = moved(pursuit, 'position');
  if (isLate(last, fix)) return next;
  return { ...next, standing: standingAfter(pursuit.standing, fix), watches: pursuit.watches.map(sided(last, fix)) };
}

/** Whether a position was measured before one that is known already. */
export function isLate(last: Fix | null, fix: Fix): boolean {
  return last !== null && timeOf(fix) < timeOf(last);
}

function sided(last: Fix | null, fix: Fix) {
  return (watch: Pursuit['watches'][number]): Pursuit['watches'][number] => {
    const { rule } = watch;
    if (rule.kind !== 'leaves-area' && rule.kind !== 'enters-area') return watch;
    const side = sideOf(rule, fix) ?? watch.side ?? (last === null ? null : sideOf(rule, last));
    return side === null || side === watch.side ? watch : { ...watch, side };
  };
}
