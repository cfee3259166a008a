import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FeatureChange } from '../engine/engine.ts';
import { createMapFeed, type FedMap } from './map-feed.ts';
import type { MapAnswer, MapRequest } from './map-worker-messages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const change: FeatureChange = {
  changed: [{ type: 'Feature', id: 2, geometry: { type: 'Point', coordinates: [9, 47] }, properties: {} }],
  removed: [],
};

/** A feed between a Worker and an engine that are both played here. */
function started(everyMs = 0) {
  const sources = new Map<string, object>();
  const listeners = new Map<string, Set<() => void>>();
  const asked: MapRequest[] = [];
  const drawn: FeatureChange[] = [];
  const workers: { answer: (answer: MapAnswer) => void; lose: () => void; isOpen: boolean }[] = [];
  const emptied: string[] = [];
  const map = {
    getSource: (id: string) => sources.get(id),
    getBounds: () => ({ getWest: () => 9, getSouth: () => 47, getEast: () => 10, getNorth: () => 48 }),
    getZoom: () => 10,
    on: (kind: string, run: () => void) => listeners.set(kind, (listeners.get(kind) ?? new Set()).add(run)),
    off: (kind: string, run: () => void) => listeners.get(kind)?.delete(run),
  } as unknown as FedMap;
  const key = { sinceMs: 10_000 };
  const feed = createMapFeed({
    map,
    changeFeatures: (_, one) => drawn.push(one),
    openWorker: (onLost) => {
      const worker = { answer: (_: MapAnswer) => {}, lose: () => onLost('a test'), isOpen: true };
      workers.push(worker);
      return {
        tell: (request) => asked.push(request),
        listen: (hear) => {
          worker.answer = hear;
        },
        close: () => {
          worker.isOpen = false;
        },
      };
    },
    sinceKeyMs: () => key.sinceMs,
    quietMs: 150,
    everyMs,
  });
  return {
    feed,
    key,
    drawn,
    emptied,
    workers,
    /** What the Worker was asked since the last look. */
    news: () => asked.splice(0),
    answer: (answer: MapAnswer) => workers.at(-1)?.answer(answer),
    fire: (kind: string) => {
      for (const run of listeners.get(kind) ?? []) run();
    },
    addSource: (id: string) => sources.set(id, { setData: () => emptied.push(id) }),
    listenerCount: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

it('asks for everything anew when the engine has made a source anew, as after a change of theme', () => {
  const { news, addSource, fire } = started();
  news();
  addSource('units');
  fire('styledata');
  fire('sourcedata');
  expect(news()).toEqual([{ kind: 'renew', source: 'units', life: 1 }]);
  addSource('units');
  fire('styledata');
  expect(news()).toEqual([{ kind: 'renew', source: 'units', life: 2 }]);
});

it('does not draw what was meant for the source before', () => {
  const { addSource, fire, answer, drawn } = started();
  addSource('units');
  fire('styledata');
  addSource('units');
  answer({ kind: 'features', source: 'units', life: 1, change });
  answer({ kind: 'features', source: 'units', life: 2, change });
  expect(drawn).toHaveLength(1);
});

it('says that a change is taken when it is drawn: after the keys, but what has to go goes at once', () => {
  const { addSource, fire, answer, drawn, key, news } = started();
  addSource('units');
  fire('styledata');
  news();
  key.sinceMs = 50;
  answer({ kind: 'features', source: 'units', life: 1, change });
  expect(drawn).toHaveLength(0);
  key.sinceMs = 150;
  vi.advanceTimersByTime(100);
  expect(drawn).toHaveLength(1);
  expect(news()).toEqual([{ kind: 'taken', source: 'units' }]);
  key.sinceMs = 0;
  answer({ kind: 'features', source: 'units', life: 1, change: { changed: [], removed: [2] } });
  expect(drawn).toHaveLength(2);
});

it('draws at its pace where drawing is dear, but what a moved view shows at once', () => {
  const { addSource, fire, answer, drawn } = started(2_000);
  addSource('units');
  fire('styledata');
  answer({ kind: 'features', source: 'units', life: 1, change });
  answer({ kind: 'features', source: 'units', life: 1, change });
  expect(drawn).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(drawn).toHaveLength(2);
  fire('move');
  vi.advanceTimersByTime(100);
  answer({ kind: 'features', source: 'units', life: 1, change });
  expect(drawn).toHaveLength(3);
});

it('tells the view a few times a second while it moves', () => {
  const { news, fire } = started();
  news();
  for (let frame = 0; frame < 12; frame += 1) {
    fire('move');
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(100);
  expect(news().map(({ kind }) => kind)).toEqual(['view', 'view']);
});

it('starts another Worker for a lost one, tells it all that was asked but for the picked unit, and empties what the lost one drew', () => {
  const { feed, addSource, fire, workers, news, emptied, answer } = started();
  addSource('units');
  fire('styledata');
  feed.showUnits(true);
  feed.showTracks(['one']);
  feed.pick(2);
  answer({ kind: 'tally', tally: { count: 3, silent: 0, isCurrent: true, at: null } });
  news();
  workers[0]?.lose();
  expect(feed.tally.get()).toBeNull();
  vi.advanceTimersByTime(2_000);
  expect(news()).toEqual([
    { kind: 'show-units', isShown: true },
    { kind: 'show-tracks', incidentIds: ['one'] },
    { kind: 'view', bounds: [9, 47, 10, 48], zoom: 10 },
    { kind: 'renew', source: 'units', life: 2 },
  ]);
  expect(emptied).toEqual(['units']);
});

it('leaves nothing behind', () => {
  const { feed, workers, listenerCount } = started();
  feed.close();
  expect(workers.map(({ isOpen }) => isOpen)).toEqual([false]);
  expect(listenerCount()).toBe(0);
});
