import { assertNever } from './assert-never.ts';
import type { Fix, Place } from './fix.ts';
import { distanceM } from './geodesy.ts';
import { hasLeft, isStanding, radiusOf, type Standing, standingAfter, timeOf } from './standing.ts';
import type { AreaSide, WatchRule } from './watch-rule.ts';

/**
 * What was known before a fix: the fix before it, since when the car stands, and on which side of the rule's area it was last for
 * certain.
 */
export interface KnownBefore {
  lastFix: Fix | null;
  standing: Standing | null;
  side: AreaSide | null;
}

/**
 * Whether what the desk wants to be told of turns true with a fix that is newer than all before. Only what is certain by the
 * accuracies counts, so that a car that stands still at the edge of an area rings nothing.
 * - leaves-area, enters-area: it is on the other side for certain, and was not before; nothing known before is not before
 * - stops: it has been standing for the minutes, and had not when it was last heard
 * - moves-again: it stood, and has left the place or drives
 */
export function firesOn(rule: WatchRule, before: KnownBefore, fix: Fix): boolean {
  switch (rule.kind) {
    case 'leaves-area':
      return sideOf(rule, fix) === 'outside' && sideBefore(rule, before) !== 'outside';
    case 'enters-area':
      return sideOf(rule, fix) === 'inside' && sideBefore(rule, before) !== 'inside';
    case 'stops':
      return hasStoodFor(rule.minutes, standingAfter(before.standing, fix), fix) && !hadStoodFor(rule.minutes, before);
    case 'moves-again': {
      const { standing, lastFix } = before;
      if (standing === null || lastFix === null || !isStanding(standing, timeOf(lastFix))) return false;
      return hasLeft(standing, fix);
    }
    default:
      return assertNever(rule);
  }
}

/** On which side of an area the car is for certain; null: the accuracy leaves it open, or there is no place. */
export function sideOf({ centre, radiusM }: { centre: Place; radiusM: number }, fix: Fix): AreaSide | null {
  if (fix.place === null) return null;
  const awayM = distanceM(centre, fix.place);
  if (awayM - radiusOf(fix) > radiusM) return 'outside';
  return awayM + radiusOf(fix) < radiusM ? 'inside' : null;
}

function sideBefore(area: { centre: Place; radiusM: number }, { side, lastFix }: KnownBefore): AreaSide | null {
  return side ?? (lastFix === null ? null : sideOf(area, lastFix));
}

function hasStoodFor(minutes: number, standing: Standing | null, fix: Fix): boolean {
  return standing !== null && timeOf(fix) - standing.sinceAt >= minutes * 60_000;
}

function hadStoodFor(minutes: number, { standing, lastFix }: KnownBefore): boolean {
  return lastFix !== null && hasStoodFor(minutes, standing, lastFix);
}
