import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { operator } from '#shared/domain/testing/builders.ts';
import type { DeskChannel, DeskMessage } from '../desk-message.ts';
import { createDeskMirror, type MirroredDesk } from '../desk-mirror.ts';
import { createSubject } from '../observable.ts';
import type { StorageState } from '../store/storage-state.ts';
import { initialStatus, type SyncStatus } from '../sync/status.ts';
import { listenToDesk, silentAfterMs } from './heard-desk.ts';

/** Two ends of one channel; what goes through it is copied, as between windows. */
function channelEnds(): [DeskChannel, DeskChannel] {
  const ends: DeskChannel[] = [];
  for (const other of [1, 0]) {
    ends.push({
      onmessage: null,
      postMessage: (message: DeskMessage) =>
        ends[other]?.onmessage?.({ data: structuredClone(message) } as MessageEvent<DeskMessage>),
    });
  }
  const [main, map] = ends;
  if (main === undefined || map === undefined) throw new Error('a channel has two ends');
  return [main, map];
}

type Session = ReturnType<MirroredDesk['session']['get']>;
const live: SyncStatus = { ...initialStatus, link: { kind: 'live', since: 0 }, cursor: 7, head: 7 };
const session = (id: string) =>
  ({ operator: operator('crash-desk', id), centre: { coordinateFormats: ['decimal'] } }) as unknown as Session;

function desk(who: string | null) {
  return {
    session: createSubject<Session>(who === null ? null : session(who)),
    status: createSubject<SyncStatus>(live),
    storage: createSubject<StorageState>({ kind: 'ok', health: null }),
  };
}

function windows() {
  const [main, map] = channelEnds();
  const mirror = createDeskMirror(main, { selectedId: null, theme: 'dark', language: 'de' });
  const listen = () => listenToDesk({ channel: map, clock: Date.now, monotonic: () => performance.now() });
  return { mirror, listen, cut: () => Object.assign(map, { onmessage: null }) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the map window hears from the main window', () => {
  it('who sits there and what is selected, however late it opens', () => {
    const { mirror, listen } = windows();
    mirror.follow(desk('kmayer'));
    mirror.show({ selectedId: 'a' });
    vi.advanceTimersByTime(300);
    expect(listen().heard.get().told).toMatchObject({ seat: { operator: { id: 'kmayer' } }, selectedId: 'a' });
  });

  it('each change at once', () => {
    const { mirror, listen } = windows();
    const followed = desk('kmayer');
    mirror.follow(followed);
    const { heard } = listen();
    followed.status.set({ ...live, link: { kind: 'down', since: 1, cause: 'network' } });
    expect(heard.get().told?.status.link.kind).toBe('down');
    mirror.show({ theme: 'light' });
    expect(heard.get().told?.theme).toBe('light');
  });

  it('nobody, and no case, from the moment that somebody signs out', () => {
    const { mirror, listen } = windows();
    const followed = desk('kmayer');
    mirror.follow(followed);
    mirror.show({ selectedId: 'a' });
    const { heard } = listen();
    followed.session.set(null);
    expect(heard.get().told).toMatchObject({ seat: null, selectedId: null });
  });

  it('that the rows live in memory only, when another desk took over', () => {
    const { mirror, listen } = windows();
    const lost = desk('kmayer');
    mirror.follow(lost);
    const { heard } = listen();
    const emergency = desk('kmayer');
    emergency.storage.set({ kind: 'emergency', health: null });
    mirror.follow(emergency);
    expect(heard.get().told?.isEmergency).toBe(true);
    lost.session.set(null);
    expect(heard.get().told?.seat).not.toBeNull();
  });

  it('which case was chosen in the map window, the other way round', () => {
    const { mirror, listen } = windows();
    const select = vi.fn();
    const end = mirror.listen(select);
    listen().select('b');
    end();
    expect(select.mock.calls).toEqual([['b']]);
  });

  it('signs of life that change nothing paint nothing', () => {
    const { mirror, listen } = windows();
    mirror.follow(desk('kmayer'));
    const { heard } = listen();
    const before = heard.get();
    vi.advanceTimersByTime(20_000);
    expect(heard.get()).toBe(before);
  });
});

describe('a main window that says nothing', () => {
  it('is told of, with the time of its last word, and keeps what it told', () => {
    const { mirror, listen, cut } = windows();
    mirror.follow(desk('kmayer'));
    const { heard } = listen();
    vi.advanceTimersByTime(10_000);
    const lastWordAt = Date.now();
    cut();
    vi.advanceTimersByTime(silentAfterMs - 300);
    expect(heard.get().silentSince).toBeNull();
    vi.advanceTimersByTime(600);
    expect(heard.get()).toMatchObject({ silentSince: lastWordAt, told: { seat: { operator: { id: 'kmayer' } } } });
  });

  it('is told of from the start, when it never spoke, and no longer once it does', () => {
    const { mirror, listen } = windows();
    const { heard } = listen();
    vi.advanceTimersByTime(silentAfterMs + 300);
    expect(heard.get()).toMatchObject({ told: null, silentSince: expect.any(Number) });
    mirror.follow(desk('kmayer'));
    expect(heard.get()).toMatchObject({ told: { selectedId: null }, silentSince: null });
  });
});
