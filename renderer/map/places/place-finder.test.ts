import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { createPlaceFinder } from './place-finder.ts';
import type { PlacesAnswer, PlacesQuestion } from './places-messages.ts';

const vaduz = { latitude: 47.14, longitude: 9.52 };
const nowhere = { near: null, regions: [] };
let close: (() => void) | null = null;
afterEach(() => close?.());

function finderAnswering(answer: (question: PlacesQuestion) => PlacesAnswer) {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  port2.on('message', (question: PlacesQuestion) => port2.postMessage(answer(question)));
  // Node types its ports apart from the DOM's Worker; both post and listen alike.
  return createPlaceFinder(port1 as unknown as Worker, {
    places: 'app://leitstand/places.json',
    tiles: 'app://leitstand/tiles/',
  });
}

it('gives each question its own answer', async () => {
  const finder = finderAnswering((question) => {
    if (question.kind !== 'nearest') throw new RangeError(question.kind);
    const { id, place } = question;
    const near = { name: String(place.latitude), place, country: 'LI', region: 'LI', distanceM: 0, direction: null };
    return { kind: 'nearest', id, nearest: near };
  });
  const [first, second] = await Promise.all([finder.nearest(vaduz), finder.nearest({ ...vaduz, latitude: 48 })]);
  expect([first?.name, second?.name]).toEqual(['47.14', '48']);
});

it('lists the towns around', async () => {
  const finder = finderAnswering((question) => {
    if (question.kind !== 'around') throw new RangeError(question.kind);
    const { id, place } = question;
    return { kind: 'around', id, towns: [{ name: 'Vaduz', place, country: 'LI', region: 'LI' }] };
  });
  expect(await finder.around(vaduz, 3, 1_000)).toHaveLength(1);
});

it('asks for regions and road, each at its own source', async () => {
  const asked: [string, string][] = [];
  const finder = finderAnswering(({ kind, id, url }) => {
    asked.push([kind, url]);
    return kind === 'road' ? { kind, id, road: { kind: 'no-map' } } : { kind: 'where', id, where: nowhere };
  });
  expect(await finder.where(vaduz, 150)).toEqual(nowhere);
  expect(await finder.road(vaduz, 150)).toEqual({ kind: 'no-map' });
  expect(asked).toEqual([
    ['where', 'app://leitstand/places.json'],
    ['road', 'app://leitstand/tiles/'],
  ]);
});

it('says why it cannot tell', async () => {
  const finder = finderAnswering(({ id }) => ({ kind: 'failed', id, cause: 'places.json answers 404' }));
  await expect(finder.nearest(vaduz)).rejects.toThrow('places.json answers 404');
  await expect(finder.around(vaduz, 3, 1_000)).rejects.toThrow('places.json answers 404');
});

it('asks for the countries of a whole track at once', async () => {
  const finder = finderAnswering((question) => {
    if (question.kind !== 'countries') throw new RangeError(question.kind);
    return {
      kind: 'countries',
      id: question.id,
      countries: question.places.map(({ latitude }) => (latitude > 47 ? 'LI' : null)),
    };
  });
  expect(await finder.countries([vaduz, { ...vaduz, latitude: 40 }])).toEqual(['LI', null]);
});
