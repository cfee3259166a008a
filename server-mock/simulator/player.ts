import { assertNever } from '#shared/domain/assert-never.ts';
import type { Clock } from './clock.ts';
import type { Colleague } from './colleague.ts';
import { driveAt } from './drive.ts';
import { fleetAt } from './fleet.ts';
import type { Happening } from './happening.ts';
import type { Answer, IntakeClient } from './intake-client.ts';
import { pause } from './pause.ts';
import { type Route, routeAt } from './route.ts';

type HappeningOf<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

const TELEMETRY_ACCURACY_M = 8;

/**
 * Makes happenings happen. What concerns one case happens in order, each after the one before it is settled, because an
 * action or a place needs the incident that the first alert opened; cases never wait for each other.
 */
export function createPlayer({
  intake,
  colleague,
  roads,
  startAt,
  clock,
  log,
  signal,
}: {
  intake: IntakeClient;
  colleague: Pick<Colleague, 'act'> | null;
  roads: readonly Route[];
  startAt: number;
  clock: Clock;
  log: (line: string) => void;
  signal: AbortSignal;
}): { play(happening: Happening): void; ended(): Promise<void> } {
  const incidentIds = new Map<string, string>();
  const tails = new Map<string, Promise<void>>();
  const drives: Promise<void>[] = [];
  const leftByColleague = new Set<string>();

  async function perform(happening: Happening): Promise<void> {
    switch (happening.kind) {
      case 'msd':
      case 'crash':
      case 'theft':
        return alert(happening);
      case 'act':
        return act(happening);
      case 'drive':
        drives.push(follow(happening).catch(report(happening)));
        return;
      case 'units':
        drives.push(tellUnits(happening).catch(report(happening)));
        return;
      default:
        return assertNever(happening);
    }
  }

  function report({ kind, caseKey }: Happening) {
    return (error: unknown) => log(`simulator: ${kind} ${caseKey} failed: ${error}`);
  }

  async function alert(happening: HappeningOf<'msd' | 'crash' | 'theft'>): Promise<void> {
    const answer = await intake.sendAlert(happening);
    if (signal.aborted) return;
    log(`simulator: ${happening.kind} ${happening.caseKey} ${wordsFor(answer)}`);
    if (answer.kind === 'accepted') incidentIds.set(happening.caseKey, answer.reply.incidentId);
  }

  async function act({ caseKey, actionId, intent }: HappeningOf<'act'>): Promise<void> {
    const incidentId = incidentIds.get(caseKey);
    if (!colleague || !incidentId || leftByColleague.has(caseKey)) return;
    const result = await colleague.act(incidentId, actionId, intent);
    if (result === null) return;
    log(`simulator: colleague ${intent.kind} ${incidentId} ${result.status}`);
    // Somebody else has the case, or it is closed: a colleague with manners leaves it to them.
    if (result.status === 'refused') leftByColleague.add(caseKey);
  }

  async function follow(happening: HappeningOf<'drive'>): Promise<void> {
    const { afterMs, caseKey, road, drive, everyMs, placesBefore = 0 } = happening;
    const incidentId = incidentIds.get(caseKey);
    const route = routeAt(roads, road);
    let brakesAtMs: number | null = null;
    let isWaiting = false;
    const drivesFrom = startAt + afterMs - placesBefore * everyMs;
    // Whatever went before may have taken its time: a car never tells first where it was long ago, unless it kept its places.
    const firstAt = placesBefore > 0 ? drivesFrom : clock.now();
    for (let elapsedMs = elapsedTo(firstAt); incidentId && !signal.aborted; ) {
      const { place, headingDeg, speedKmh } = driveAt(route, drive, elapsedMs, brakesAtMs);
      const measuredAt = drivesFrom + elapsedMs;
      const isIgnitionOn = speedKmh > 0;
      const fix = { place, headingDeg, speedKmh, isIgnitionOn, accuracyM: TELEMETRY_ACCURACY_M, measuredAt };
      const answer = await intake.sendPosition(incidentId, fix);
      const mayNotYet = answer.kind === 'refused' && answer.error === 'theft-mode-off';
      if (mayNotYet && !isWaiting) log(`simulator: following ${caseKey} waits for theft mode`);
      if (answer.kind === 'refused' && !mayNotYet) {
        return log(`simulator: following ${caseKey} ends, ${wordsFor(answer)}`);
      }
      if (answer.kind !== 'unanswered') isWaiting = mayNotYet;
      if (answer.kind === 'accepted' && drive.standsAfterMs !== undefined) {
        brakesAtMs ??= elapsedMs + drive.standsAfterMs;
      }
      if (placesBefore === 0) {
        // A place that is overdue is skipped, not sent late: one message is on its way at a time.
        elapsedMs = everyMs + Math.max(elapsedMs, elapsedTo(clock.now()));
      } else if (answer.kind === 'accepted') elapsedMs += everyMs;
      else await pause(clock, everyMs, signal);
      await pause(clock, drivesFrom + elapsedMs - clock.now(), signal);
    }

    /** How long the car has driven by then, in whole steps, milliseconds. */
    function elapsedTo(at: number): number {
      return everyMs * Math.floor(Math.max(0, at - drivesFrom) / everyMs);
    }
  }

  async function tellUnits({ afterMs, fleet, everyMs }: HappeningOf<'units'>): Promise<void> {
    for (let elapsedMs = 0; !signal.aborted; elapsedMs += everyMs) {
      const measuredAt = startAt + afterMs + elapsedMs;
      // What is overdue is skipped: the next places are newer.
      if (clock.now() - measuredAt < everyMs) await intake.sendUnits(fleetAt(fleet, roads, elapsedMs, measuredAt));
      await pause(clock, measuredAt + everyMs - clock.now(), signal);
    }
  }

  return {
    play(happening) {
      const before = tails.get(happening.caseKey) ?? Promise.resolve();
      const after = before.then(() => (signal.aborted ? undefined : perform(happening))).catch(report(happening));
      tails.set(happening.caseKey, after);
    },
    async ended() {
      await Promise.all(tails.values());
      await Promise.all(drives);
    },
  };
}

function wordsFor(answer: Answer): string {
  switch (answer.kind) {
    case 'accepted':
      return `is ${answer.reply.isNew ? 'new incident' : 'incident'} ${answer.reply.incidentId} #${answer.reply.seq}`;
    case 'refused':
      return `refused with http ${answer.status}: ${answer.body}`;
    case 'unanswered':
      return `not answered: ${answer.why}`;
    default:
      return assertNever(answer);
  }
}
