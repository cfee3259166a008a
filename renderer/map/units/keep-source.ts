import type { Feature } from 'geojson';
import { createDrawnFeatures } from './drawn-features.ts';
import type { MapAnswer, MapRequest, WorkerSource } from './map-worker-messages.ts';

/** Keeps one source of the map at what is wanted of it: one change under way at a time, and only what is different. */
export interface SourceKeeper<One extends Feature> {
  /** Renewals and takings of this source; the rest is ignored. @returns whether more can be sent now */
  obey(request: MapRequest): boolean;
  /** Sends what has changed, unless the map has not taken the change before. `wanted` is asked only then. */
  show(wanted: () => readonly One[], isSame: (drawn: One, wanted: One) => boolean): void;
}

/** @param most so many features in a message at most: the map's thread has to read it between two frames */
export function keepSource<One extends Feature>(
  source: WorkerSource,
  tell: (answer: MapAnswer) => void,
  most: number,
): SourceKeeper<One> {
  const drawn = createDrawnFeatures<One>();
  let life: number | null = null;
  let isUnderWay = false;
  let isMoreOwed = false;
  return {
    obey(request) {
      if (request.kind === 'renew' && request.source === source) {
        life = request.life;
        drawn.forget();
        isUnderWay = false;
        return true;
      }
      if (request.kind !== 'taken' || request.source !== source) return false;
      isUnderWay = false;
      return isMoreOwed;
    },
    show(wanted, isSame) {
      if (isUnderWay) isMoreOwed = true;
      if (isUnderWay || life === null) return;
      const { change, isWhole } = drawn.changeTo(wanted(), isSame, most);
      isMoreOwed = !isWhole;
      if (change.changed.length === 0 && change.removed.length === 0) return;
      isUnderWay = true;
      tell({ kind: 'features', source, life, change });
    },
  };
}
