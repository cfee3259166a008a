import type { Position } from 'geojson';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { MeasuredFix } from '#shared/domain/track/measured-fix.ts';
import { inOrder, measuredFixes } from '#shared/domain/track/measured-fix.ts';
import { type Runs, runsOf } from '#shared/domain/track/runs.ts';
import { keepSource } from '../units/keep-source.ts';
import { type ViewBounds, widened } from '../units/map-scale.ts';
import type { MapAnswer, MapRequest } from '../units/map-worker-messages.ts';
import { type TrackBandFeature, trackBands } from './track-bands.ts';

const mostFeatures = 400;
/** A car tells its place each second; its line grows in steps of so long, milliseconds. */
const rereadMs = 10_000;
/** Without any word of a car its track is looked at again all the same: a word may be lost. */
const rereadAnywayMs = 30_000;
/** So many tracks are read in a second at most: other readers of the disk come between. */
const readsEach = 40;

interface Car {
  number: number;
  query: () => Promise<readonly Fix[]>;
  fixes: readonly Fix[] | null;
  runs: Runs | null;
  bounds: ViewBounds | null;
  isDirty: boolean;
  readAt: number;
}

/** The tracks of all followed cars on one map. Only those of cases that the map names are ever read, and only in theft mode. */
export interface TracksSource {
  /** Cases have other rows than before. */
  hear(change: { incidents: readonly Pick<Incident, 'id'>[]; isReplaced: boolean }): void;
  obey(request: MapRequest): boolean;
  show(): void;
}

/**
 * @param clock this machine's time, milliseconds UTC
 * @param track gives a query for a case's last positions, oldest first; the same array while nothing has changed
 */
export function createTracksSource(
  tell: (answer: MapAnswer) => void,
  clock: () => number,
  track: (incidentId: string) => () => Promise<readonly Fix[]>,
): TracksSource {
  const keeper = keepSource<TrackBandFeature>('all-tracks', tell, mostFeatures);
  const cars = new Map<string, Car>();
  let view: { bounds: ViewBounds; zoom: number } | null = null;
  let lastNumber = 0;
  let isReading = false;
  let offsetMs = 0;

  function name(incidentIds: readonly string[]): void {
    const named = new Set(incidentIds);
    for (const id of cars.keys()) if (!named.has(id)) cars.delete(id);
    for (const id of named) {
      if (cars.has(id)) continue;
      lastNumber += 1;
      cars.set(id, {
        number: lastNumber,
        query: track(id),
        fixes: null,
        runs: null,
        bounds: null,
        isDirty: true,
        readAt: Number.NEGATIVE_INFINITY,
      });
    }
  }

  /** One after the other, the longest unread first. */
  async function read(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      const due = [...cars.values()].filter(
        ({ isDirty, readAt }) => clock() - readAt >= (isDirty ? rereadMs : rereadAnywayMs),
      );
      due.sort((a, b) => a.readAt - b.readAt);
      for (const car of due.slice(0, readsEach)) await reread(car);
    } catch (error) {
      console.error('a track could not be read', error);
    } finally {
      isReading = false;
    }
  }

  async function reread(car: Car): Promise<void> {
    car.isDirty = false;
    car.readAt = clock();
    const fixes = await car.query();
    if (fixes === car.fixes) return;
    const measured = measuredFixes(inOrder(fixes));
    Object.assign(car, { fixes, runs: runsOf(measured), bounds: boundsOf(measured) });
  }

  return {
    hear({ incidents, isReplaced }) {
      for (const { id } of incidents) {
        const car = cars.get(id);
        if (car !== undefined) car.isDirty = true;
      }
      if (isReplaced) for (const car of cars.values()) car.isDirty = true;
    },
    obey(request) {
      if (request.kind === 'view') {
        view = { bounds: request.bounds, zoom: request.zoom };
        return cars.size > 0;
      }
      if (request.kind === 'show-tracks') {
        name(request.incidentIds);
        return true;
      }
      if (request.kind === 'time') {
        offsetMs = request.offsetMs;
        return false;
      }
      return keeper.obey(request);
    },
    show() {
      void read();
      if (view === null) return;
      const { bounds, zoom } = view;
      const wide = widened(bounds, 0.1);
      const nowMs = clock() + offsetMs;
      const wanted = () =>
        [...cars.values()].flatMap(({ runs, bounds: around, number }) =>
          runs === null || around === null || !doMeet(around, wide)
            ? []
            : trackBands(runs, number, Math.floor(zoom), nowMs),
        );
      keeper.show(wanted, isSameLine);
    },
  };
}

function boundsOf(fixes: readonly MeasuredFix[]): ViewBounds | null {
  if (fixes.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { place } of fixes) {
    west = Math.min(west, place.longitude);
    east = Math.max(east, place.longitude);
    south = Math.min(south, place.latitude);
    north = Math.max(north, place.latitude);
  }
  return [west, south, east, north];
}

function doMeet(a: ViewBounds, b: ViewBounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** A line that grew or was thinned in another way has another length or another end. */
function isSameLine(drawn: TrackBandFeature, wanted: TrackBandFeature): boolean {
  const [before, after] = [drawn.geometry.coordinates, wanted.geometry.coordinates];
  return (
    drawn.properties.ageMs === wanted.properties.ageMs &&
    drawn.properties.kind === wanted.properties.kind &&
    before.length === after.length &&
    isSamePosition(before[0], after[0]) &&
    isSamePosition(before.at(-1), after.at(-1))
  );
}

function isSamePosition(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
