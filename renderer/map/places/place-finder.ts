import type { Place } from '#shared/domain/fix.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';
import type { Whereabouts } from '#shared/domain/region.ts';
import type { RoadState } from '#shared/domain/road.ts';
import type { PlacesAnswer, PlacesQuestion } from './places-messages.ts';

export interface PlaceFinder {
  /** @throws Error when places.json cannot be read */
  nearest(place: Place): Promise<NearestPlace | null>;
  /** The same for many places, in their order. @throws Error when places.json cannot be read */
  nearestOf(places: readonly Place[]): Promise<(NearestPlace | null)[]>;
  /** At most `count` towns within `withinM` metres, nearest first. @throws Error when places.json cannot be read */
  around(place: Place, count: number, withinM: number): Promise<NamedPlace[]>;
  /** The country of each place, in their order; see countryOf. @throws Error when places.json cannot be read */
  countries(places: readonly Place[]): Promise<(string | null)[]>;
  /** Nearest place and possible regions; see regionsAround for `uncertaintyM`. @throws Error when places.json cannot be read */
  where(place: Place, uncertaintyM: number): Promise<Whereabouts>;
  /** The named road there; why not is in the answer. @throws Error when the finder could not start */
  road(place: Place, uncertaintyM: number): Promise<RoadState>;
}

type Ask = Pick<Worker, 'postMessage' | 'addEventListener'>;

/** Where the worker finds what it reads, absolute: places.json, and the folder of the street map's tiles. */
interface PlaceSources {
  places: string;
  tiles: string;
}

/** Asks the worker that holds the index of named places and reads the street map. */
export function createPlaceFinder(worker: Ask, { places: url, tiles }: PlaceSources): PlaceFinder {
  const waiting = new Map<number, (answer: PlacesAnswer) => void>();
  let lastId = 0;
  worker.addEventListener('message', (event) => {
    const answer = (event as MessageEvent<PlacesAnswer>).data;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  worker.addEventListener('error', () => {
    for (const [id, settle] of waiting) settle({ kind: 'failed', id, cause: 'the place finder could not start' });
    waiting.clear();
  });

  function ask(question: (id: number) => PlacesQuestion): Promise<PlacesAnswer> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage(question(id));
    });
  }

  return {
    async nearest(place) {
      const answer = await ask((id) => ({ kind: 'nearest', id, url, place }));
      return answer.kind === 'nearest' ? answer.nearest : fail(answer);
    },
    async nearestOf(many) {
      const answer = await ask((id) => ({ kind: 'nearest-of', id, url, places: many }));
      return answer.kind === 'nearest-of' ? answer.nearest : fail(answer);
    },
    async around(place, count, withinM) {
      const answer = await ask((id) => ({ kind: 'around', id, url, place, count, withinM }));
      return answer.kind === 'around' ? answer.towns : fail(answer);
    },
    async countries(many) {
      const answer = await ask((id) => ({ kind: 'countries', id, url, places: many }));
      return answer.kind === 'countries' ? answer.countries : fail(answer);
    },
    async where(place, uncertaintyM) {
      const answer = await ask((id) => ({ kind: 'where', id, url, place, uncertaintyM }));
      return answer.kind === 'where' ? answer.where : fail(answer);
    },
    async road(place, uncertaintyM) {
      const answer = await ask((id) => ({ kind: 'road', id, url: tiles, place, uncertaintyM }));
      return answer.kind === 'road' ? answer.road : fail(answer);
    },
  };
}

function fail(answer: PlacesAnswer): never {
  throw new Error(answer.kind === 'failed' ? answer.cause : `an answer of another kind: ${answer.kind}`);
}

let shared: PlaceFinder | null = null;

/** The page's one place finder, started when first asked for. */
export function pagePlaceFinder(): PlaceFinder {
  shared ??= createPlaceFinder(
    new Worker(new URL('./places-worker.ts', import.meta.url), { type: 'module', name: 'places' }),
    { places: new URL('places.json', document.baseURI).href, tiles: new URL('tiles/', document.baseURI).href },
  );
  return shared;
}
