import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type ActionDraft, actionDraftSchema, type Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';
import { demoVehicles } from '../../server-mock/demo-vehicles.ts';
import { postCrash, postTheft } from './gateway-http.ts';
import { intentFor } from './operator.ts';
import type { DeskKill, PlanEvent } from './plan.ts';
import { watchActs } from './watch-acts.ts';
import { operatorIds, type World } from './world.ts';

/** Does what a plan says, each in its own time; `rest` resolves when nothing of it is under way any more. */
export interface Deeds {
  begin(event: PlanEvent): void;
  rest(): Promise<void>;
}

/** A car that does not hear 201 sends its alert again this soon, milliseconds. */
const repeatMs = 300;

/** @param heal ends every waiting: faults are over, whoever waits for his time acts at once */
export function createDeeds(world: World, heal: AbortSignal): Deeds {
  const { desks, links, gateway, settings, note } = world;
  const underWay = new Set<Promise<void>>();
  const armed = new Map<number, DeskKill>();
  let gatewayWork: Promise<void> = Promise.resolve();
  let decisions = 0;
  let thefts = 0;

  const wait = (ms: number) => setTimeout(ms, undefined, { signal: heal }).catch(() => {});
  const deskAt = (index: number) => {
    const desk = desks[index];
    if (desk === undefined) throw new Error(`there is no desk ${index}`);
    return desk;
  };

  function track(work: Promise<void>): void {
    underWay.add(work);
    const leave = () => underWay.delete(work);
    work.then(leave, (error: unknown) => {
      leave();
      note({ kind: 'fault', text: `the laboratory itself failed: ${String(error)}` });
    });
  }

  /** One after the other: a gateway that is being killed is not copied at the same time. */
  function withGateway(work: () => Promise<void>): Promise<void> {
    gatewayWork = gatewayWork.then(work);
    return gatewayWork;
  }

  function downAndUp(downMs: number, whileDown: () => Promise<void> = async () => {}): Promise<void> {
    return withGateway(async () => {
      await world.endGateway();
      await whileDown();
      await wait(downMs);
      await world.startGateway();
    });
  }

  async function alert(callId: string, isTheft: boolean): Promise<void> {
    const { vin = '' } = demoVehicles[thefts % demoVehicles.length] ?? {};
    if (isTheft) thefts += 1;
    for (;;) {
      const port = gateway.port();
      const posted = port === null ? null : isTheft ? postTheft(port, callId, vin) : postCrash(port, callId);
      const incidentId = (await posted?.catch(() => null)) ?? null;
      if (incidentId !== null) return note({ kind: 'alert:accepted', callId, incidentId });
      await setTimeout(repeatMs);
    }
  }

  async function decide(index: number, roll: number, validMs: number, wanted?: (ids: string[]) => string | undefined) {
    const desk = deskAt(index);
    const cases = desk.cases();
    const number = ++decisions;
    const ids = cases.map(({ id }) => id).sort();
    const id = wanted ? wanted(ids) : ids[Math.floor(((roll * 7919) % 1) * ids.length)];
    const incident = cases.find((one) => one.id === id);
    if (incident === undefined) return;
    const intent: Intent = wanted
      ? { kind: 'claim', args: {} }
      : intentFor(
          incident,
          { operatorId: desk.operatorId, colleagueId: colleagueOf(desk, number), text: `note ${number}` },
          roll,
        );
    await save(index, draft(index, incident.id, intent, validMs), validMs);
  }

  function colleagueOf({ operatorId }: { operatorId: string }, number: number): string {
    const others = operatorIds.filter((id) => id !== operatorId);
    return others[number % others.length] ?? operatorId;
  }

  function draft(index: number, incidentId: string, intent: Intent, validMs: number): ActionDraft {
    const desk = deskAt(index);
    const at = Math.round(desk.now());
    const expiresAt = expiresAtOf(intent.kind, at) === null ? null : at + Math.round(validMs);
    const { operatorId: by, consoleId } = desk;
    return actionDraftSchema.parse({ id: randomUUID(), incidentId, at, by, consoleId, expiresAt, ...intent });
  }

  async function save(index: number, made: ActionDraft, validMs: number): Promise<void> {
    const { id, incidentId } = made;
    const expiresAt = made.expiresAt === null ? null : Math.round(world.elapsed() + validMs);
    note({ kind: 'decided', desk: index, id, incidentId, expiresAt, draft: made });
    const isSaved = await deskAt(index).save(made);
    if (isSaved === null) return;
    note(isSaved ? { kind: 'saved', desk: index, id } : { kind: 'unsaved', desk: index, id, why: 'both refused' });
  }

  async function settleRefused(index: number, roll: number): Promise<void> {
    const desk = deskAt(index);
    if (desk.cases().length === 0) return;
    const refused = (await Promise.race([desk.outbox(), wait(2_000).then(() => [])])).filter(
      ({ state }) => state === 'refused',
    );
    const row = refused[Math.floor(roll * refused.length)];
    if (row === undefined) return;
    note({ kind: 'discarded', desk: index, id: row.id });
    await desk.discard(row.id);
  }

  function killDesk(kill: DeskKill): void {
    const desk = deskAt(kill.desk);
    armed.set(kill.desk, kill);
    desk.boxDisk.tearAt = kill.tearAt;
    desk.killAt(kill.points);
  }

  /** Whatever ended a life, the desk is started again. */
  async function revive(index: number): Promise<void> {
    const kill = armed.get(index);
    armed.delete(index);
    await wait(kill?.downMs ?? 0);
    await deskAt(index).start(kill?.isWiped ?? false);
  }

  async function fault(event: PlanEvent): Promise<void> {
    switch (event.kind) {
      case 'alert':
        return alert(event.callId, event.isTheft);
      case 'decide':
        await Promise.all(event.rolls.map((roll) => decide(event.desk, roll, event.validMs)));
        return;
      case 'claim-together':
        await Promise.all(
          event.desks.map((desk) => decide(desk, event.roll, 0, (ids) => ids[Math.floor(event.roll * ids.length)])),
        );
        return;
      case 'settle-refused':
        return settleRefused(event.desk, event.roll);
      case 'gateway-kill':
        settings.offsetMs = event.offsetMs ?? settings.offsetMs;
        return downAndUp(event.downMs);
      case 'gateway-kill-on':
        watchActs(links[event.desk], (passes) => {
          if (passes !== event.on) return 'go on';
          track(wait(event.afterMs).then(() => downAndUp(event.downMs)));
          return 'end';
        });
        return;
      case 'gateway-pause':
        gateway.pause();
        await wait(event.forMs);
        gateway.resume();
        return;
      case 'gateway-copy':
        return downAndUp(event.downMs, async () => {
          await gateway.copy();
          note({ kind: 'gateway:copied' });
        });
      case 'gateway-restore':
        return downAndUp(event.downMs, async () => {
          if (await gateway.restore()) note({ kind: 'gateway:restored' });
        });
      case 'desk-kill':
        return killDesk(event);
      case 'desk-kill-on':
        watchActs(links[event.desk], (passes) => {
          if (passes !== event.on) return 'go on';
          killDesk({ ...event, kind: 'desk-kill', points: 0 });
          return event.on === 'act' ? 'end' : 'drop and end';
        });
        return;
      case 'link':
        links[event.desk]?.set(event.mode);
        await wait(event.forMs);
        links[event.desk]?.set('pass');
        return;
      case 'reset-on': {
        let left = event.times;
        watchActs(links[event.desk], (passes) => {
          if (passes !== event.on) return 'go on';
          left -= 1;
          return left > 0 ? 'drop' : 'drop and end';
        });
        return;
      }
      case 'disk':
        deskAt(event.desk).disk.state = event.state;
        await wait(event.forMs);
        deskAt(event.desk).disk.state = 'ok';
        return;
      case 'box':
        note({ kind: 'box:refuses', desk: event.desk });
        deskAt(event.desk).boxDisk.isFull = true;
        await wait(event.forMs);
        deskAt(event.desk).boxDisk.isFull = false;
        return;
      case 'clock':
        deskAt(event.desk).skewMs = event.skewMs;
        return;
      default:
        return assertNever(event);
    }
  }

  heal.addEventListener('abort', () => {
    for (const link of links) link.unwatch();
    for (const desk of desks) desk.killAt(null);
  });
  for (const desk of desks) desk.onKilled(() => track(revive(desk.index)));

  return {
    begin(event) {
      const isDesk = event.kind !== 'decide' && event.kind !== 'claim-together' && event.kind !== 'settle-refused';
      if (isDesk && event.kind !== 'alert') note({ kind: 'fault', text: event.kind });
      track(fault(event));
    },
    async rest() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
      await gatewayWork;
    },
  };
}
