import { needsApproval } from '#shared/domain/car-command.ts';
import type { PursuitCommand } from '#shared/domain/pursuit.ts';
import type { Words } from './words.ts';

/** How far a command to the car is: its outcome, or what it waits for. @param now gateway-corrected, milliseconds UTC */
export function commandStateWords({ t }: Pick<Words, 't'>, command: PursuitCommand, now: number): string {
  const { settled, sentAt, approved, expiresAt } = command;
  if (settled !== null) return t(`theftDesk.outcome.${settled.outcome}`);
  if (sentAt !== null) return t('theftPanels.command.sent');
  // The gateway alone knows whether it went out: an approval by a colleague may not have come here yet.
  if (now > expiresAt) return t('theftPanels.command.unheard');
  const isWaiting = needsApproval(command.command) && approved === null;
  return t(isWaiting ? 'theftPanels.command.waiting' : 'theftPanels.command.requested');
}
