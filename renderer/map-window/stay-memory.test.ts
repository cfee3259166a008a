import { expect, it, vi } from 'vitest';
import { createStayMemory } from './stay-memory.ts';

const view = { centre: { latitude: 47.14, longitude: 9.52 }, zoom: 12.5 };

it('where the map window stays is kept, until it follows again', () => {
  const write = vi.fn();
  const memory = createStayMemory(null, write);
  expect(memory.read('kmayer')).toBeNull();
  memory.keep('kmayer', view);
  expect(memory.read('kmayer')).toEqual(view);
  memory.keep('kmayer', null);
  expect(memory.read('kmayer')).toBeNull();
  expect(write.mock.calls).toEqual([[{ operatorId: 'kmayer', ...view }], [null]]);
});

it('the place that one person looked at is not shown to the next', () => {
  const memory = createStayMemory({ operatorId: 'troth', ...view }, vi.fn());
  expect(memory.read('kmayer')).toBeNull();
  expect(memory.read('troth')).toEqual(view);
});
