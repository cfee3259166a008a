import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { createPlaceFinder } from './place-finder.ts';
import type { PlacesAnswer, PlacesQuestion } from './places-messages.ts';

const vaduz = { latitude: 47.14, longitude: 9.52 };
let close: (() => void) | null = null;
afterEach(() => close?.());

function finderAnswering(answer: (question: PlacesQuestion) => PlacesAnswer) {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  port2.on('message', (question: PlacesQuestion) => port2.postMessage(answer(question)));
  // Node types its ports apart from the DOM's Worker; both post and listen alike.
  return createPlaceFinder(port1 as unknown as Worker, 'app://leitstand/places.json');
}

it('gives each question its own answer', async () => {
  const finder = finderAnswering(({ id, place }) => {
    const near = { name: String(place.latitude), place, country: 'LI', distanceM: 0, direction: null };
    return { kind: 'nearest', id, nearest: near };
  });
  const [first, second] = await Promise.all([finder.nearest(vaduz), finder.nearest({ ...vaduz, latitude: 48 })]);
  expect([first?.name, second?.name]).toEqual(['47.14', '48']);
});

it('lists the towns around', async () => {
  const finder = finderAnswering(({ id, place }) => {
    return { kind: 'around', id, towns: [{ name: 'Vaduz', place, country: 'LI' }] };
  });
  expect(await finder.around(vaduz, 3, 1_000)).toHaveLength(1);
});

it('says why it cannot tell', async () => {
  const finder = finderAnswering(({ id }) => ({ kind: 'failed', id, cause: 'places.json answers 404' }));
  await expect(finder.nearest(vaduz)).rejects.toThrow('places.json answers 404');
  await expect(finder.around(vaduz, 3, 1_000)).rejects.toThrow('places.json answers 404');
});
