import { z } from 'zod';
import { assertNever } from '#shared/domain/assert-never.ts';
import { createPlaceIndex, nearestPlace, type PlaceIndex, placesAround } from '#shared/domain/nearest-place.ts';
import { whereaboutsOf } from '#shared/domain/region.ts';
import { countryOf } from '#shared/domain/track/country-of.ts';
import { servedStreetMap } from '../ground/street-map.ts';
import type { PlacesAnswer, PlacesQuestion } from './places-messages.ts';
import { findRoad, type StreetMap } from './road-finder.ts';

// Reading and indexing 170,000 places takes half a second: away from the page, where an alert might wait for it.

const rowsSchema = z.array(z.tuple([z.string(), z.number(), z.number(), z.string(), z.string().optional()]));
let loading: Promise<PlaceIndex> | null = null;
let streets: StreetMap | null = null;

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
  const { kind, id } = question;
  if (kind === 'road') {
    streets ??= servedStreetMap(question.url);
    return { kind, id, road: await findRoad(streets, question.place, question.uncertaintyM) };
  }
  loading ??= load(question.url);
  const index = await loading;
  switch (kind) {
    case 'nearest':
      return { kind, id, nearest: nearestPlace(index, question.place) };
    case 'nearest-of':
      return { kind, id, nearest: question.places.map((place) => nearestPlace(index, place)) };
    case 'around':
      return { kind, id, towns: placesAround(index, question.place, question.count, question.withinM) };
    case 'countries':
      return { kind, id, countries: question.places.map((place) => countryOf(nearestPlace(index, place))) };
    case 'where':
      return { kind, id, where: whereaboutsOf(index, question.place, question.uncertaintyM) };
    default:
      return assertNever(kind);
  }
}

async function load(url: string): Promise<PlaceIndex> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return createPlaceIndex(rowsSchema.parse(await response.json()));
}
