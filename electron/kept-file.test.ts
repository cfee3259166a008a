import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openKeptFile } from './kept-file.ts';
import { keptWindowSchema } from './map-window-place.ts';

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
const open = (name: string, report = vi.fn()) => openKeptFile(path.join(folder, name), keptWindowSchema, report);

it('how the map window was left outlives the console, until it is told to be forgotten', () => {
  expect(open('one').read()).toBeNull();
  open('one').keep(kept);
  expect(open('one').read()).toEqual(kept);
  open('one').keep(null);
  expect(open('one').read()).toBeNull();
});

it.each(['', '{', '{"isOpen":true}', JSON.stringify({ ...kept, bounds: { x: 0, y: 0, width: 0, height: 1e9 } })])(
  'a file that makes no sense counts as none: %s',
  (text) => {
    writeFileSync(path.join(folder, 'other'), text);
    expect(open('other').read()).toBeNull();
  },
);

it('a disk that refuses is told of and stops nothing', () => {
  const report = vi.fn();
  open('not-there/file', report).keep(kept);
  expect(report).toHaveBeenCalledOnce();
});
