import type { Priority } from './priority.ts';

/** Whether a desk's mute silences an alarm: the lower priorities, never the top one (DESIGN section 7). */
export function isSilenced(priority: Priority, isMuted: boolean): boolean {
  return isMuted && priority !== 1;
}
