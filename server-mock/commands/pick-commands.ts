import type { EntryOf } from '#shared/domain/entry.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { PursuitCommand } from '#shared/domain/pursuit.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { nextStep, openCommands } from './next-step.ts';

/** What became of a command, as it stands in the journal. */
export type CommandResult = Pick<EntryOf<'command:settled'>, 'outcome' | 'data'>;

/** A command that is recorded as sent and is to be sent now. `incident`, `command`: as they were judged. */
export interface Outgoing {
  incident: Incident;
  command: PursuitCommand;
  vin: string;
}

/**
 * Does on record what is due for the commands of a case: settles what ends unsent or is lost, and marks the next one as sent. One at a
 * time goes to a car: nothing overtakes a command that it has not answered.
 * @returns the one to be sent once this transaction is on the disk; null: none
 */
export async function pickCommand(
  writer: JournalWriter,
  incidentId: string,
  isUnderWay: (commandId: string) => boolean,
  guards: GuardLimits,
): Promise<Outgoing | null> {
  for (;;) {
    const incident = await writer.incident(incidentId);
    if (incident === undefined) return null;
    const steps = openCommands(incident).map((command) => ({
      command,
      step: nextStep(incident, command, isUnderWay(command.actionId), writer.at, guards),
    }));
    let hasSettled = false;
    for (const { command, step } of steps) {
      if (step.kind !== 'settle') continue;
      await settleCommand(writer, incidentId, command.actionId, { outcome: step.outcome, data: null });
      hasSettled = true;
    }
    if (hasSettled) continue;
    if (steps.some(({ command }) => command.sentAt !== null)) return null;
    for (const { command, step } of steps) {
      if (step.kind !== 'send') continue;
      await writer.append({ kind: 'command:sent', incidentId: incident.id, commandId: command.actionId });
      return { incident, command, vin: step.vin };
    }
    return null;
  }
}

/** Puts on record what became of a command; the first word holds. */
export async function settleCommand(
  writer: JournalWriter,
  incidentId: string,
  commandId: string,
  result: CommandResult,
): Promise<void> {
  const incident = await writer.incident(incidentId);
  const command = incident?.pursuit?.commands.find(({ actionId }) => actionId === commandId);
  if (incident === undefined || command === undefined || command.settled !== null) return;
  await writer.append({ kind: 'command:settled', incidentId: incident.id, commandId, ...result });
}
