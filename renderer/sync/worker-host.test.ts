import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerCommand, WorkerMessage, WorkerReply, WorkerRequest } from './messages.ts';
import { initialStatus } from './status.ts';
import { createWorkerHost } from './worker-host.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A Worker that answers each ping while it lives. */
class ScriptedWorker extends EventTarget {
  readonly heard: WorkerRequest[] = [];
  isAlive = true;
  isTerminated = false;

  postMessage(request: WorkerRequest): void {
    this.heard.push(request);
    if (this.isAlive && request.kind === 'ping') this.say({ kind: 'pong' });
  }
  say(data: WorkerReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    this.isTerminated = true;
  }
  commands(): WorkerRequest[] {
    return this.heard.filter(({ kind }) => kind !== 'ping');
  }
}

const start: WorkerCommand = {
  kind: 'start',
  gatewayUrl: 'http://127.0.0.1:1',
  consoleId: '4b4ba4c5-8b3a-4a7b-8f4f-0d9d4f2a1b3c',
  session: {} as Extract<WorkerCommand, { kind: 'start' }>['session'],
};
const live: WorkerMessage = {
  kind: 'status:changed',
  status: { ...initialStatus, link: { kind: 'live', since: 1 }, cursor: 7 },
};

function open() {
  const workers: ScriptedWorker[] = [];
  let jumpedMs = 0;
  const host = createWorkerHost({
    createWorker: () => {
      const worker = new ScriptedWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    clock: () => Date.now() + jumpedMs,
    now: () => 1_790_000_000_000,
  });
  const messages: WorkerMessage[] = [];
  host.listen((message) => messages.push(message));
  const last = () => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error('no Worker was made');
    return worker;
  };
  return {
    host,
    workers,
    messages,
    last,
    sleep: (ms: number) => {
      jumpedMs += ms;
    },
  };
}

describe('worker host', () => {
  it('passes on what is told and what comes back, and keeps its pings to itself', () => {
    const { host, messages, last } = open();
    host.tell(start);
    host.tell({ kind: 'wake' });
    last().say(live);
    vi.advanceTimersByTime(60_000);
    expect(last().commands()).toEqual([start, { kind: 'wake' }]);
    expect(messages).toEqual([live]);
    expect(host.health.get()).toBe('ok');
  });

  it('replaces within 4 s a Worker that does not answer, and starts the engine again', () => {
    const { host, workers, last } = open();
    host.tell(start);
    vi.advanceTimersByTime(10_000);
    const lost = last();
    lost.isAlive = false;
    vi.advanceTimersByTime(3_000);
    expect(host.health.get()).toBe('ok');
    vi.advanceTimersByTime(1_000);
    expect(workers.length).toBe(2);
    expect(lost.isTerminated).toBe(true);
    expect(last().commands()).toEqual([start]);
    vi.advanceTimersByTime(500);
    expect(host.health.get()).toBe('ok');
  });

  it('tells a new Worker what the operator looks at', () => {
    const { host, last } = open();
    host.tell(start);
    for (const incidentId of ['one', 'two']) host.tell({ kind: 'look', incidentId });
    last().dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(1);
    expect(last().commands()).toEqual([{ kind: 'look', incidentId: 'two' }, start]);
  });

  it('replaces at once a Worker that failed', () => {
    const { host, workers, last } = open();
    host.tell(start);
    last().dispatchEvent(new Event('error'));
    expect(host.health.get()).toBe('silent');
    vi.advanceTimersByTime(1);
    expect(workers.length).toBe(2);
    expect(last().commands()).toEqual([start]);
  });

  it('does not claim to be live while there is no Worker', () => {
    const { host, messages, last } = open();
    host.tell(start);
    last().say(live);
    last().dispatchEvent(new Event('error'));
    expect(messages.at(-1)).toEqual({
      kind: 'status:changed',
      status: { ...initialStatus, cursor: 7, link: { kind: 'connecting', since: 1_790_000_000_000 } },
    });
  });

  it('starts nothing again after a stop, also one told while there was no Worker', () => {
    const { host, messages, last } = open();
    host.tell(start);
    last().dispatchEvent(new Event('error'));
    host.tell({ kind: 'stop' });
    expect(messages.at(-1)).toMatchObject({ status: { link: { kind: 'signed-out' } } });
    vi.advanceTimersByTime(1);
    expect(last().commands()).toEqual([]);
  });

  it('hears nothing from a Worker that it has given up', () => {
    const { messages, last } = open();
    const lost = last();
    lost.dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(1);
    const count = messages.length;
    lost.say(live);
    expect(messages.length).toBe(count);
  });

  it('gives a Worker 15 s to load', () => {
    const { workers, last } = open();
    last().isAlive = false;
    vi.advanceTimersByTime(14_500);
    expect(workers.length).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(workers.length).toBe(2);
  });

  it('waits longer each time when one Worker after the other fails', () => {
    const { workers, last } = open();
    for (const count of [2, 3]) {
      last().dispatchEvent(new Event('error'));
      vi.advanceTimersByTime(1);
      expect(workers.length).toBe(count);
    }
    last().dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(999);
    expect(workers.length).toBe(3);
    vi.advanceTimersByTime(1);
    expect(workers.length).toBe(4);
  });

  it('takes a sleep of the machine for no silence', () => {
    const { host, workers, last, sleep } = open();
    vi.advanceTimersByTime(10_000);
    last().isAlive = false;
    sleep(3_600_000);
    vi.advanceTimersByTime(3_000);
    expect(workers.length).toBe(1);
    last().isAlive = true;
    vi.advanceTimersByTime(10_000);
    expect(workers.length).toBe(1);
    expect(host.health.get()).toBe('ok');
  });

  it('ends for good when it is closed', () => {
    const { host, workers, last } = open();
    host.close();
    expect(last().isTerminated).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(workers.length).toBe(1);
  });
});
