import type { OperatorId } from '#shared/domain/operator.ts';

/** Why the operator is asked whether they hear the sound. */
export type CheckCause = 'shift-start' | 'device-changed' | 'sound-lost';

/**
 * Whether somebody has heard this desk. `isPlayed`: the sound was played since the question came up; nobody can have heard
 * it before. `at`: milliseconds UTC.
 */
export type SoundCheck =
  | { kind: 'open'; cause: CheckCause; isPlayed: boolean }
  | { kind: 'confirmed'; at: number; by: OperatorId };

export type CheckEvent =
  | { kind: 'played' }
  | { kind: 'heard'; at: number; by: OperatorId }
  | { kind: 'doubted'; cause: Exclude<CheckCause, 'shift-start'> };

/** At sign-in nobody has heard anything yet. */
export const freshCheck: SoundCheck = { kind: 'open', cause: 'shift-start', isPlayed: false };

/** The check after an event. A sound that changed was not heard by anybody; one that was not played cannot be confirmed. */
export function stepCheck(before: SoundCheck, event: CheckEvent): SoundCheck {
  switch (event.kind) {
    case 'played':
      return before.kind === 'open' ? { ...before, isPlayed: true } : before;
    case 'heard':
      return before.kind === 'open' && before.isPlayed ? { kind: 'confirmed', at: event.at, by: event.by } : before;
    case 'doubted':
      return { kind: 'open', cause: event.cause, isPlayed: false };
  }
}
