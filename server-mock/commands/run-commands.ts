import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { PursuitCommand } from '#shared/domain/pursuit.ts';
import type { CarLink, SentCommand } from '../cars/car-link.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { createWakeUp } from '../sockets/wake-up.ts';
import { createCommandCalendar } from './command-calendar.ts';
import { nextLookAt, nextStep } from './next-step.ts';
import { type CommandResult, type Outgoing, pickCommand, settleCommand } from './pick-commands.ts';
import { sendCommand } from './send-command.ts';

export interface CommandNeeds {
  journal: Pick<Journal, 'head' | 'read' | 'consult' | 'write' | 'subscribe'>;
  link: CarLink;
  guards: GuardLimits;
  /** Milliseconds UTC. */
  clock: () => number;
  log: Log;
  /** How long a car may take for its answer, milliseconds. */
  answerWithinMs?: number;
}

interface Answered {
  incidentId: string;
  commandId: string;
  result: CommandResult;
}

const answerTimeLimitMs = 10_000;
/** A timer is never longer, so that a clock that was put right is noticed. */
const longestWaitMs = 60_000;
/** After a failure of the database. */
const retryMs = 1_000;

/**
 * Sends the recorded commands to the cars, each at most once: `command:sent` is on the disk before it goes out, `command:settled` tells
 * what became of it. What was sent in an earlier life of the gateway and has no outcome is `unknown` for ever; what is too late, or
 * has lost what it takes, is settled without being sent.
 * @returns ends it; resolves when nothing of it is under way. A command that its car has not answered by then stays open.
 */
export function runCommands(needs: CommandNeeds): () => Promise<void> {
  const { journal, link, guards, clock, log, answerWithinMs = answerTimeLimitMs } = needs;
  const bell = createWakeUp();
  const unsubscribe = journal.subscribe(bell.ring);
  const calendar = createCommandCalendar(journal);
  const ending = new AbortController();
  /** Sent by this life of the gateway, until the outcome is on record. */
  const underWay = new Set<string>();
  const sending = new Set<Promise<void>>();
  const answered: Answered[] = [];

  async function recordAnswers(): Promise<void> {
    const batch = [...answered];
    if (batch.length === 0) return;
    await journal.write(async (writer) => {
      for (const { incidentId, commandId, result } of batch) {
        await settleCommand(writer, incidentId, commandId, result);
      }
    });
    answered.splice(0, batch.length);
    for (const { commandId, result } of batch) {
      underWay.delete(commandId);
      log('command:settled', { commandId, outcome: result.outcome });
    }
  }

  async function lookAtDue(): Promise<void> {
    const due = calendar.due(clock());
    if (due.length === 0) return;
    const { outgoing, looks } = await journal.write(async (writer) => {
      await writer.foresee(due);
      const outgoing: Outgoing[] = [];
      const looks: { id: string; at: number | null }[] = [];
      for (const id of due) {
        const next = await pickCommand(writer, id, (commandId) => underWay.has(commandId), guards);
        if (next !== null) outgoing.push(next);
        const incident = await writer.incident(id);
        looks.push({ id, at: incident === undefined ? null : nextLookAt(incident) });
      }
      return { outgoing, looks };
    });
    for (const { id, at } of looks) calendar.plan(id, at);
    for (const one of outgoing) start(one);
  }

  function start(outgoing: Outgoing): void {
    underWay.add(outgoing.command.actionId);
    const going = send(outgoing).finally(() => sending.delete(going));
    sending.add(going);
  }

  async function send({ incident, command, vin }: Outgoing): Promise<void> {
    if (ending.signal.aborted) return;
    // Writing it down takes time as well: what has become too late by now does not go out.
    const step = nextStep(incident, command, false, clock(), guards);
    const result: CommandResult | null =
      step.kind === 'settle'
        ? { outcome: step.outcome, data: null }
        : await sendCommand(link, vin, sentOf(command), answerWithinMs, ending.signal);
    if (result === null) return;
    answered.push({ incidentId: incident.id, commandId: command.actionId, result });
    bell.ring();
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      let waitMs = retryMs;
      try {
        await recordAnswers();
        await calendar.follow();
        await lookAtDue();
        await calendar.follow();
        waitMs = answered.length > 0 ? 0 : calendar.nextAt() - clock();
      } catch (error) {
        if (!ending.signal.aborted) log('commands:failed', { message: String(error) });
      }
      if (ending.signal.aborted) return;
      const timer = setTimeout(bell.ring, Math.min(Math.max(1, waitMs), longestWaitMs));
      await bell.wait();
      clearTimeout(timer);
    }
  }

  const running = run();
  return async () => {
    ending.abort();
    unsubscribe();
    bell.ring();
    await running;
    await Promise.all(sending);
  };
}

/** The car is told what to do and until when, not who asked for it. */
function sentOf({ command, expiresAt }: PursuitCommand): SentCommand {
  return { command, expiresAt };
}
