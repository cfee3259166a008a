import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Heartbeat } from '#shared/desktop/heartbeat.ts';
import { createSubject } from '../observable.ts';
import type { SyncStatus } from '../sync/status.ts';
import { startHeartbeat } from './start-heartbeat.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  const told: Heartbeat[] = [];
  const status = createSubject<Pick<SyncStatus, 'link'>>({ link: { kind: 'signed-out' } });
  const worker = createSubject<Heartbeat['worker']>('ok');
  const end = startHeartbeat({
    beat: async (heartbeat) => told.push(heartbeat),
    status,
    worker,
    language: () => 'de',
    alarm: () => null,
  });
  return { told, status, worker, end };
}

describe('heartbeat', () => {
  it('is told at once and then each second, until it is ended', () => {
    const { told, end } = start();
    expect(told).toEqual([{ worker: 'ok', link: 'signed-out', language: 'de', alarm: null }]);
    vi.advanceTimersByTime(3_000);
    expect(told.length).toBe(4);
    end();
    vi.advanceTimersByTime(3_000);
    expect(told.length).toBe(4);
  });

  it('tells a change of the link or the Worker at once, but not of what else the status says', () => {
    const { told, status, worker } = start();
    status.set({ link: { kind: 'down', since: 1, cause: 'network' } });
    status.set({ link: { kind: 'down', since: 1, cause: 'network' } });
    worker.set('silent');
    expect(told.map(({ link, worker: said }) => `${link} ${said}`)).toEqual([
      'signed-out ok',
      'down ok',
      'down silent',
    ]);
  });

  it('goes on when the main process does not answer', async () => {
    let count = 0;
    const end = startHeartbeat({
      beat: () => {
        count += 1;
        return Promise.reject(new Error('no answer'));
      },
      status: createSubject<Pick<SyncStatus, 'link'>>({ link: { kind: 'signed-out' } }),
      worker: createSubject<Heartbeat['worker']>('ok'),
      language: () => 'en',
      alarm: () => null,
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(count).toBe(3);
    end();
  });
});
