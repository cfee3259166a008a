import type { Map as EngineMap } from 'maplibre-gl';
import { assertNever } from '#shared/domain/assert-never.ts';
import { createSubject, type Observable } from '../../observable.ts';
import type { MapEngine } from '../engine/engine.ts';
import type { ViewBounds } from './map-scale.ts';
import {
  type MapAnswer,
  type MapRequest,
  type UnitTally,
  type WorkerSource,
  workerSources,
} from './map-worker-messages.ts';
import type { MapWorkerLink } from './open-map-worker.ts';
import type { PlacedUnit } from './unit-fleet.ts';

/** What of a map the feed needs. */
export type FedMap = Pick<EngineMap, 'getSource' | 'getBounds' | 'getZoom' | 'on' | 'off'>;

export interface MapFeedNeeds {
  map: FedMap;
  changeFeatures: (source: WorkerSource, change: Parameters<MapEngine['changeFeatures']>[2]) => void;
  openWorker: (onLost: (why: string) => void) => MapWorkerLink;
  /** How long ago a key was pressed last, milliseconds. */
  sinceKeyMs: () => number;
  /** How long no key may have been pressed before the map is changed: their answer is painted first. */
  quietMs: number;
  /** How long a change waits after the one before, milliseconds, unless the view has moved meanwhile. */
  everyMs: number;
}

/** A map and its Worker: tells the Worker what is in view, and the engine what the Worker answers. */
export interface MapFeed {
  /** null: nothing is known of units here. */
  readonly tally: Observable<UnitTally | null>;
  readonly picked: Observable<PlacedUnit | null>;
  showUnits(isShown: boolean): void;
  showTracks(incidentIds: readonly string[]): void;
  pick(slot: number | null): void;
  /** @param offsetMs what the gateway's time is ahead of this machine's */
  setTime(offsetMs: number): void;
  close(): void;
}

const viewEveryMs = 100;
const mostHeldMs = 1_000;
const reopenAfterMs = 2_000;

type Wish = Exclude<MapRequest, { kind: 'renew' | 'taken' | 'view' }>;

export function createMapFeed({
  map,
  changeFeatures,
  openWorker,
  sinceKeyMs,
  quietMs,
  everyMs,
}: MapFeedNeeds): MapFeed {
  const tally = createSubject<UnitTally | null>(null);
  const picked = createSubject<PlacedUnit | null>(null);
  const lives = new Map<WorkerSource, { life: number; drawnBy: unknown }>();
  /** What was asked for last of each kind: a new Worker is told all of it. */
  const wishes = new Map<Wish['kind'], Wish>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let link: MapWorkerLink | null = null;
  const drawnMs = new Map<WorkerSource, number>();
  let isViewDue = false;

  function later(run: () => void, ms: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  }

  function open(): void {
    const opened = openWorker((why) => {
      if (link !== opened) return;
      console.error('the map Worker is lost:', why);
      link = null;
      tally.set(null);
      picked.set(null);
      // Picked by a number that the next one gives to another unit.
      wishes.delete('pick');
      later(open, reopenAfterMs);
    });
    link = opened;
    opened.listen((answer) => {
      if (link === opened) hear(answer);
    });
    for (const wish of wishes.values()) opened.tell(wish);
    tellView();
    for (const source of workerSources) {
      const known = lives.get(source);
      if (known === undefined) continue;
      empty(known.drawnBy);
      renew(source, known.drawnBy);
    }
    renewNewSources();
  }

  function renew(source: WorkerSource, drawnBy: unknown): void {
    const life = (lives.get(source)?.life ?? 0) + 1;
    lives.set(source, { life, drawnBy });
    link?.tell({ kind: 'renew', source, life });
  }

  /** A change of style takes all sources away; they come back empty. */
  function renewNewSources(): void {
    for (const source of workerSources) {
      const drawnBy = map.getSource(source);
      if (drawnBy !== undefined && drawnBy !== lives.get(source)?.drawnBy) renew(source, drawnBy);
    }
  }

  function tellView(): void {
    isViewDue = false;
    drawnMs.clear();
    const bounds = map.getBounds();
    const around: ViewBounds = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    link?.tell({ kind: 'view', bounds: around, zoom: map.getZoom() });
  }

  function viewMoved(): void {
    if (isViewDue) return;
    isViewDue = true;
    later(tellView, viewEveryMs);
  }

  function hear(answer: MapAnswer): void {
    switch (answer.kind) {
      case 'features':
        draw(answer, performance.now());
        return;
      case 'tally':
        tally.set(answer.tally);
        return;
      case 'picked':
        picked.set(answer.unit);
        return;
      default:
        assertNever(answer);
    }
  }

  function draw(answer: Extract<MapAnswer, { kind: 'features' }>, heardMs: number): void {
    const { source, life, change } = answer;
    renewNewSources();
    if (lives.get(source)?.life !== life) return;
    const nowMs = performance.now();
    const paceMs = (drawnMs.get(source) ?? Number.NEGATIVE_INFINITY) + everyMs - nowMs;
    const freeMs = Math.max(paceMs, quietMs - sinceKeyMs());
    const restMs = Math.min(freeMs, heardMs + Math.max(mostHeldMs, everyMs) - nowMs);
    // What has to go goes at once.
    if (restMs > 0 && change.removed.length === 0) {
      later(() => draw(answer, heardMs), restMs);
      return;
    }
    changeFeatures(source, change);
    drawnMs.set(source, performance.now());
    link?.tell({ kind: 'taken', source });
  }

  function wish(request: Wish): void {
    wishes.set(request.kind, request);
    link?.tell(request);
  }

  map.on('move', viewMoved);
  map.on('resize', viewMoved);
  map.on('styledata', renewNewSources);
  map.on('sourcedata', renewNewSources);
  open();

  return {
    tally,
    picked,
    showUnits: (isShown) => wish({ kind: 'show-units', isShown }),
    showTracks: (incidentIds) => wish({ kind: 'show-tracks', incidentIds }),
    pick(slot) {
      wish({ kind: 'pick', slot });
      if (slot === null) picked.set(null);
    },
    setTime: (offsetMs) => wish({ kind: 'time', offsetMs }),
    close() {
      map.off('move', viewMoved);
      map.off('resize', viewMoved);
      map.off('styledata', renewNewSources);
      map.off('sourcedata', renewNewSources);
      for (const timer of timers) clearTimeout(timer);
      link?.close();
      link = null;
    },
  };
}

function empty(source: unknown): void {
  if (typeof source !== 'object' || source === null || !('setData' in source)) return;
  if (typeof source.setData === 'function') source.setData({ type: 'FeatureCollection', features: [] });
}
