import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNewFolder } from './write-new-folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'leitstand-packages-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const files = [
  { name: 'entries.jsonl', text: '{"ä":1}\n' },
  { name: 'manifest.json', text: '{}' },
];

describe('a package of documents on the disk', () => {
  it('is a folder of its own with every file whole; the next of that name gets a number', async () => {
    const parent = path.join(root, 'Fall 1');
    const first = await writeNewFolder(parent, 'Beweise', files);
    const second = await writeNewFolder(parent, 'Beweise', files.slice(1));
    expect([first, second].map((folder) => path.basename(folder))).toEqual(['Beweise', 'Beweise (2)']);
    expect(await readFile(path.join(first, 'entries.jsonl'), 'utf8')).toBe('{"ä":1}\n');
    expect(await readdir(second)).toEqual(['manifest.json']);
  });

  it('leaves nothing behind when a file cannot be written', async () => {
    const parent = path.join(root, 'Fall 2');
    await expect(writeNewFolder(parent, 'x', [...files, { name: 'no/such', text: '' }])).rejects.toThrow(/ENOENT/);
    expect(await readdir(parent)).toEqual([]);
    await writeFile(path.join(root, 'file'), '');
    await expect(writeNewFolder(path.join(root, 'file'), 'x', files)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
