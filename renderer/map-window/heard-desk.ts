import type { DeskChannel, DeskMessage, ToldDesk } from '../desk-message.ts';
import { createSubject, type Observable } from '../observable.ts';

/** What the main window has told, and whether it still speaks. */
export interface HeardDesk {
  /** null: nothing yet. What has not changed keeps its identity. */
  told: ToldDesk | null;
  /** Since when it says nothing, milliseconds UTC of this machine; null: it speaks, or the time to answer is not over. */
  silentSince: number | null;
}

export interface DeskListener {
  heard: Observable<HeardDesk>;
  /** Has the main window select a case. */
  select(incidentId: string): void;
  close(): void;
}

export interface DeskListenerOptions {
  channel: DeskChannel;
  /** This machine's time, milliseconds UTC. */
  clock: () => number;
  /** Milliseconds of a clock that only runs forward. */
  monotonic: () => number;
}

/** The main window speaks once a second. */
export const silentAfterMs = 5_000;
const lookEachMs = 250;

/** Listens to the main window, from a window beside it. */
export function listenToDesk({ channel, clock, monotonic }: DeskListenerOptions): DeskListener {
  const heard = createSubject<HeardDesk>({ told: null, silentSince: null });
  let lastMs = monotonic();
  let lastAt = clock();

  channel.onmessage = ({ data }) => {
    if (data.kind !== 'desk') return;
    lastMs = monotonic();
    lastAt = clock();
    const before = heard.get();
    const told = merge(before.told, data.desk);
    if (told !== before.told || before.silentSince !== null) heard.set({ told, silentSince: null });
  };
  const timer = setInterval(() => {
    const { told, silentSince } = heard.get();
    if (silentSince === null && monotonic() - lastMs >= silentAfterMs) heard.set({ told, silentSince: lastAt });
  }, lookEachMs);
  const post = (message: DeskMessage) => channel.postMessage(message);
  post({ kind: 'hello' });

  return {
    heard,
    select: (incidentId) => post({ kind: 'select', incidentId }),
    close: () => clearInterval(timer),
  };
}

/** Each message is a copy: the parts that say the same stay the same objects, and the map is not painted for them. */
function merge(before: ToldDesk | null, next: ToldDesk): ToldDesk {
  if (before === null) return next;
  const merged = { ...next, seat: same(before.seat, next.seat), status: same(before.status, next.status) };
  const isSame = (Object.keys(merged) as (keyof ToldDesk)[]).every((key) => merged[key] === before[key]);
  return isSame ? before : merged;
}

function same<Value>(before: Value, next: Value): Value {
  return JSON.stringify(before) === JSON.stringify(next) ? before : next;
}
