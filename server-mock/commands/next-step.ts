import { type CommandOutcome, needsApproval } from '#shared/domain/car-command.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { missingGuards } from '#shared/domain/inhibition.ts';
import { isInTheftMode, type PursuitCommand } from '#shared/domain/pursuit.ts';

/** What becomes of a command now: it goes out, it ends with an outcome, or it waits. */
export type CommandStep =
  | { kind: 'send'; vin: string }
  | { kind: 'settle'; outcome: CommandOutcome }
  | { kind: 'wait' };

/**
 * Judges a recorded command as the case stands now. It was judged when it was recorded and approved as well; meanwhile the car can have
 * driven off, and the time can have run out (OUT-6, DOMAIN section 6). The release of an inhibition only ever undoes something: that
 * goes out also when theft mode has just ended.
 * @param isUnderWay this gateway has sent it and awaits the answer
 * @param now the gateway's clock, milliseconds UTC
 * @param limits the centre's
 */
export function nextStep(
  incident: Incident,
  command: PursuitCommand,
  isUnderWay: boolean,
  now: number,
  limits: GuardLimits,
): CommandStep {
  if (command.settled !== null) return { kind: 'wait' };
  if (command.sentAt !== null) return isUnderWay ? { kind: 'wait' } : settle('unknown');
  if (now > command.expiresAt) return settle('expired');
  if (needsApproval(command.command)) {
    if (command.approved === null) return { kind: 'wait' };
    if (missingGuards(incident, command, command.approved.by, now, limits).length > 0) return settle('guards-missing');
  }
  if (command.command !== 'release-restart' && !isInTheftMode(incident)) return settle('guards-missing');
  const { vin } = incident.vehicle;
  return vin === null ? settle('car-unreachable') : { kind: 'send', vin };
}

function settle(outcome: CommandOutcome): CommandStep {
  return { kind: 'settle', outcome };
}

/** The commands of a case that have no outcome yet, oldest first. */
export function openCommands({ pursuit }: Pick<Incident, 'pursuit'>): PursuitCommand[] {
  return pursuit?.commands.filter(({ settled }) => settled === null) ?? [];
}

/** When a case's commands are to be looked at again if nothing happens: just past the first end of time. Milliseconds UTC; null: never. */
export function nextLookAt(incident: Pick<Incident, 'pursuit'>): number | null {
  const unsent = openCommands(incident).filter(({ sentAt }) => sentAt === null);
  return unsent.length === 0 ? null : Math.min(...unsent.map(({ expiresAt }) => expiresAt)) + 1;
}
