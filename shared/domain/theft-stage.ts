import { z } from 'zod';

/**
 * How far a theft case is, from the alarm to its end (DOMAIN sections 1 and 6). The one machine of it: the gateway judges and
 * folds with it, the console shows and greys out with it.
 *
 *   alarm -> identified -> confirmed -> theft-mode -> reported -> tracking <-> in-sight
 *                              ^            |  (from theft-mode on) `-> recovered
 *                              `------------`-> stopped (theft mode off, car not found)
 *
 * - identified: the owner was reached and knows the answers; confirmed: the owner says that the car is stolen
 * - theft-mode: from here on, and not before, the car's position may be used; reported: the police have given a file number
 * - tracking: a position came in theft mode; in-sight: an officer sees the car; recovered: the police have it
 * The ends (vehicle-recovered, not-a-theft, given-up) are dispositions of `close`.
 */
export const theftStageSchema = z.enum([
  'alarm',
  'identified',
  'confirmed',
  'theft-mode',
  'reported',
  'tracking',
  'in-sight',
  'recovered',
  'stopped',
]);
export type TheftStage = z.infer<typeof theftStageSchema>;

/** What moves a theft case on: the actions of the same names, `sight` by what it says, and a position that came in theft mode. */
export type TheftEvent =
  | 'identify'
  | 'confirm'
  | 'theft-mode-on'
  | 'police-file'
  | 'position'
  | 'sighted'
  | 'sight-lost'
  | 'recover'
  | 'theft-mode-off';

type Moves = Readonly<Partial<Record<TheftStage, TheftStage>>>;

/** Every step that there is; what is not here is no step. */
const moves: Readonly<Record<TheftEvent, Moves>> = {
  identify: { alarm: 'identified', identified: 'identified' },
  confirm: { identified: 'confirmed' },
  'theft-mode-on': { confirmed: 'theft-mode', stopped: 'theft-mode', recovered: 'theft-mode' },
  'police-file': { 'theft-mode': 'reported', reported: 'reported', tracking: 'tracking', 'in-sight': 'in-sight' },
  position: { 'theft-mode': 'theft-mode', reported: 'tracking', tracking: 'tracking', 'in-sight': 'in-sight' },
  // An officer may stand beside a car that tells nothing any more.
  sighted: { reported: 'in-sight', tracking: 'in-sight', 'in-sight': 'in-sight' },
  'sight-lost': { reported: 'reported', tracking: 'tracking', 'in-sight': 'tracking' },
  recover: { 'theft-mode': 'recovered', reported: 'recovered', tracking: 'recovered', 'in-sight': 'recovered' },
  'theft-mode-off': {
    'theft-mode': 'stopped',
    reported: 'stopped',
    tracking: 'stopped',
    'in-sight': 'stopped',
    recovered: 'recovered',
  },
};

/** @returns the stage after an event; null when the event is no step from here */
export function nextStage(stage: TheftStage, event: TheftEvent): TheftStage | null {
  return moves[event][stage] ?? null;
}
