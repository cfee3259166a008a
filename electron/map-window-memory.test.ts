import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openMapWindowMemory } from './map-window-memory.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leitstand-window-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = {
  isOpen: true,
  isMaximized: false,
  displayId: 2,
  bounds: { x: -1200, y: 0, width: 1200, height: 900 },
};
const open = (report = vi.fn()) => openMapWindowMemory(folder, report);

it('the place of the map window outlives the console', () => {
  expect(open().read()).toBeNull();
  open().keep(kept);
  expect(open().read()).toEqual(kept);
});

it.each(['', '{', '{"isOpen":true}', JSON.stringify({ ...kept, bounds: { x: 0, y: 0, width: 0, height: 1e9 } })])(
  'a file that makes no sense counts as none: %s',
  (text) => {
    writeFileSync(path.join(folder, 'map-window.json'), text);
    expect(open().read()).toBeNull();
  },
);

it('a disk that refuses is told of and stops nothing', () => {
  const report = vi.fn();
  openMapWindowMemory(path.join(folder, 'not-there'), report).keep(kept);
  expect(report).toHaveBeenCalledOnce();
});
