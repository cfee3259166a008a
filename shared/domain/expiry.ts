import type { ActionDraft, ActionKind } from './action.ts';
import { commandValidMs } from './car-command.ts';

/** How long after its decision a dispatch may still go out, milliseconds: later somebody has to decide anew (OUT-6). */
export const dispatchValidMs = 5 * 60_000;

/**
 * The same of switching theft mode on, milliseconds: it opens a position for a purpose (DOMAIN section 6), and what held when it was
 * decided may hold no longer.
 */
export const theftModeValidMs = 5 * 60_000;

/** Until when an action of this kind, decided at `at`, may be recorded; null: for ever. Both milliseconds UTC. */
export function expiresAtOf(kind: ActionKind, at: number): number | null {
  if (kind === 'dispatch') return at + dispatchValidMs;
  if (kind === 'theft-mode-on') return at + theftModeValidMs;
  return kind === 'command' || kind === 'approve' ? at + commandValidMs : null;
}

/** Whether an action that must expire says no moment: none such is recorded any more. */
export function isWithoutExpiry({ kind, expiresAt }: Pick<ActionDraft, 'kind' | 'expiresAt'>): boolean {
  return expiresAt === null && expiresAtOf(kind, 0) !== null;
}

/** Whether it is too late for an action (OUT-6). @param now gateway-corrected, milliseconds UTC */
export function isExpired({ expiresAt }: Pick<ActionDraft, 'expiresAt'>, now: number): boolean {
  return expiresAt !== null && now > expiresAt;
}
