import { z } from 'zod';
import { createPlaceIndex, nearestPlace, type PlaceIndex, placesAround } from '#shared/domain/nearest-place.ts';
import type { PlacesAnswer, PlacesQuestion } from './places-messages.ts';

// Reading and indexing 170,000 places takes half a second: away from the page, where an alert might wait for it.

const rowsSchema = z.array(z.tuple([z.string(), z.number(), z.number(), z.string()]));
let loading: Promise<PlaceIndex> | null = null;

addEventListener('message', ({ data: question }: MessageEvent<PlacesQuestion>) => {
  answer(question).then(
    (reply) => postMessage(reply),
    (error: unknown) => {
      loading = null;
      postMessage({ kind: 'failed', id: question.id, cause: String(error) } satisfies PlacesAnswer);
    },
  );
});

async function answer(question: PlacesQuestion): Promise<PlacesAnswer> {
  loading ??= load(question.url);
  const index = await loading;
  const { id, place } = question;
  if (question.kind === 'nearest') return { kind: 'nearest', id, nearest: nearestPlace(index, place) };
  return { kind: 'around', id, towns: placesAround(index, place, question.count, question.withinM) };
}

async function load(url: string): Promise<PlaceIndex> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return createPlaceIndex(rowsSchema.parse(await response.json()));
}
