import type { Action, CallOutcome, Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { isOver, type LineState } from '#shared/protocol/telephone.ts';
import { createSubject, type Observable } from '../observable.ts';
import type { AskedBecause, DeskLine, PsapTarget } from './desk-line.ts';
import type { PlacedCall, Telephone } from './telephone.ts';

/**
 * The calls of this desk, whatever case is selected. A call is placed by the centre's telephone, and recorded by itself: as
 * `call` or `notify` once it is answered or failed, as `hang-up` when it is over. Where the telephone does not tell, a line
 * waits in the state `asks` for settle().
 */
export interface DeskCalls {
  /** What goes on now, oldest first. */
  readonly lines: Observable<readonly DeskLine[]>;
  /** True when the telephone dials by itself and tells how it goes. */
  readonly reports: boolean;
  /** Calls the car back, or the owner; with no number known it asks for one. A car that is being called is not called twice. */
  callCar(incident: Incident): void;
  /** Calls a control centre; recorded as `notify` with {psap, contact, number, outcome, passed: null}. */
  callPsap(incident: Incident, target: PsapTarget): void;
  /** Dials `number` (E.164) for a line that asks; null: dialled otherwise, only its outcome is asked for now. */
  dialFor(lineId: string, number: string | null): void;
  /** Leaves the question of a line that asks: forgotten, or kept aside where the system was told to dial. */
  leave(lineId: string): void;
  /** Asks again what was left aside. */
  askAgain(lineId: string): void;
  /** What became of a line that asks, as the operator says. `number`: the one that was dialled, null = not known. */
  settle(lineId: string, outcome: CallOutcome, number: string | null): void;
  /** Hangs up; a line that asks is forgotten, with nothing recorded. */
  hangUp(lineId: string): void;
  /** Joins the connected calls. @returns whether the telephone did; false as well when it cannot */
  conference(): Promise<boolean>;
  /** Stops listening; calls that go on do so, and are shown as the case tells (ongoingCall). */
  close(): void;
}

export interface DeskCallsNeeds {
  telephone: Telephone;
  /** Stores an action durably; null when the disk refused it, which whoever stores tells the operator. */
  record: (incident: Incident, intent: Intent) => Promise<Action | null>;
  /** Gateway-corrected, milliseconds UTC. */
  now: () => number;
  newId: () => string;
}

interface Held {
  call: PlacedCall;
  isHangingUp: boolean;
}

export function createDeskCalls({ telephone, record, now, newId }: DeskCallsNeeds): DeskCalls {
  const lines = createSubject<readonly DeskLine[]>([]);
  const held = new Map<string, Held>();
  /** Hung up before the telephone had taken the call over. */
  const hungUpEarly = new Set<string>();
  let isClosed = false;

  const find = (id: string) => lines.get().find((line) => line.id === id);
  const drop = (id: string) => lines.set(lines.get().filter((line) => line.id !== id));
  const change = (id: string, more: Partial<DeskLine>) =>
    lines.set(lines.get().map((line) => (line.id === id ? { ...line, ...more } : line)));

  function start(incident: Incident, target: PsapTarget | null, number: string | null): void {
    const same = lines
      .get()
      .find(
        (line) =>
          line.incident.id === incident.id &&
          (line.target?.contact?.id ?? line.target?.psap) === (target?.contact?.id ?? target?.psap),
      );
    if (same !== undefined && same.state !== 'asks') return;
    if (same?.isAside === true) {
      change(same.id, { isAside: false });
      return;
    }
    if (same !== undefined) drop(same.id);
    const fresh = { connectedAt: null, isHeard: true, actionId: null, askedBecause: null, isAside: false };
    const line: DeskLine = { id: newId(), incident, target, number, at: now(), state: 'dialling', ...fresh };
    lines.set([...lines.get(), line]);
    void dial(line);
  }

  async function dial({ id, incident, target, number }: DeskLine): Promise<void> {
    const ask = (askedBecause: AskedBecause) => {
      // Nobody took over the call that it was about: the next one of this line is another.
      hungUpEarly.delete(id);
      change(id, { state: 'asks', askedBecause });
    };
    if (number === null) return ask('no-number');
    try {
      if (!telephone.reports) {
        if (telephone.dial === null) return ask('by-hand');
        await telephone.dial(number);
        return ask('handed-to-system');
      }
      const party = target === null ? 'car' : 'psap';
      const name = target?.contact?.name ?? target?.psap ?? incident.vehicle.plate ?? incident.vehicle.model ?? '';
      const call = await telephone.place({ number, party, name });
      if (isClosed) return call.letGo();
      follow(id, call);
    } catch (error) {
      console.error('the telephone could not be told to dial', error);
      ask('unreachable');
    }
  }

  /** Takes over each state in its order: what is recorded of one is stored before the next one is looked at. */
  function follow(id: string, call: PlacedCall): void {
    const entry: Held = { call, isHangingUp: hungUpEarly.delete(id) };
    held.set(id, entry);
    if (entry.isHangingUp) void call.hangUp();
    let turn = Promise.resolve();
    const hear = () => {
      const state = call.state.get();
      turn = turn.then(() => took(id, state));
    };
    call.state.subscribe(hear);
    call.isHeard.subscribe(() => change(id, { isHeard: call.isHeard.get() }));
    hear();
  }

  async function took(id: string, state: LineState): Promise<void> {
    const line = find(id);
    if (line === undefined) return;
    if (state === 'connected') {
      change(id, { state, connectedAt: now() });
      const action = await store(line, 'connected', line.number);
      change(id, { actionId: action?.id ?? null });
      return;
    }
    if (!isOver(state)) return change(id, { state });
    held.delete(id);
    drop(id);
    if (line.connectedAt === null) await store(line, outcomeOf(state), line.number);
    else if (line.actionId !== null) {
      const cause = state === 'dropped' ? 'dropped' : 'ended';
      await record(line.incident, { kind: 'hang-up', args: { callId: line.actionId, cause } });
    }
  }

  function store({ incident, target }: DeskLine, outcome: CallOutcome, number: string | null): Promise<Action | null> {
    if (target === null) return record(incident, { kind: 'call', args: { outcome, number } });
    const { psap, contact } = target;
    return record(incident, { kind: 'notify', args: { psap, contact, number, outcome, passed: null } });
  }

  return {
    lines,
    reports: telephone.reports,
    callCar: (incident) => start(incident, null, incident.callBackNumber),
    callPsap: (incident, target) => start(incident, target, target.number),
    dialFor(lineId, number) {
      const line = find(lineId);
      if (line?.state !== 'asks') return;
      if (number === null) return change(lineId, { askedBecause: 'by-hand' });
      const changed: DeskLine = { ...line, number, at: now(), state: 'dialling', askedBecause: null };
      change(lineId, changed);
      void dial(changed);
    },
    leave(lineId) {
      const line = find(lineId);
      if (line?.state !== 'asks') return;
      if (line.askedBecause === 'handed-to-system') change(lineId, { isAside: true });
      else drop(lineId);
    },
    askAgain: (lineId) => change(lineId, { isAside: false }),
    settle(lineId, outcome, number) {
      const line = find(lineId);
      if (line?.state !== 'asks') return;
      drop(lineId);
      void store(line, outcome, number);
    },
    hangUp(lineId) {
      const line = find(lineId);
      if (line?.state === 'asks') return drop(lineId);
      const entry = held.get(lineId);
      if (entry === undefined) hungUpEarly.add(lineId);
      if (entry === undefined || entry.isHangingUp) return;
      entry.isHangingUp = true;
      void entry.call.hangUp();
    },
    conference: async () => {
      if (!telephone.reports) return false;
      return telephone.conference().catch((error) => {
        console.error('the telephone could not join the calls', error);
        return false;
      });
    },
    close() {
      isClosed = true;
      for (const { call } of held.values()) call.letGo();
      held.clear();
      lines.set([]);
    },
  };
}

/** Of a call that nobody answered: hanging up before an answer is no answer, too. */
function outcomeOf(state: LineState): CallOutcome {
  switch (state) {
    case 'busy':
    case 'failed':
      return state;
    case 'no-answer':
    case 'ended':
      return 'no-answer';
    case 'dialling':
    case 'ringing':
    case 'connected':
    case 'dropped':
      return 'failed';
    default:
      return assertNever(state);
  }
}
