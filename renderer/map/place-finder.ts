import type { Place } from '#shared/domain/fix.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';
import type { PlacesAnswer, PlacesQuestion } from './places-messages.ts';

export interface PlaceFinder {
  /** @throws Error when places.json cannot be read */
  nearest(place: Place): Promise<NearestPlace | null>;
  /** At most `count` towns within `withinM` metres, nearest first. @throws Error when places.json cannot be read */
  around(place: Place, count: number, withinM: number): Promise<NamedPlace[]>;
}

type Ask = Pick<Worker, 'postMessage' | 'addEventListener'>;

/** Asks the worker that holds the index of named places. @param url of places.json, absolute */
export function createPlaceFinder(worker: Ask, url: string): PlaceFinder {
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
      if (answer.kind === 'nearest') return answer.nearest;
      throw new Error(answer.kind === 'failed' ? answer.cause : 'answer of another kind');
    },
    async around(place, count, withinM) {
      const answer = await ask((id) => ({ kind: 'around', id, url, place, count, withinM }));
      if (answer.kind === 'around') return answer.towns;
      throw new Error(answer.kind === 'failed' ? answer.cause : 'answer of another kind');
    },
  };
}

let shared: PlaceFinder | null = null;

/** The page's one place finder, started when first asked for. */
export function pagePlaceFinder(): PlaceFinder {
  shared ??= createPlaceFinder(
    new Worker(new URL('./places-worker.ts', import.meta.url), { type: 'module', name: 'places' }),
    new URL('places.json', document.baseURI).href,
  );
  return shared;
}
