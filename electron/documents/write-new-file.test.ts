import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNewFile } from './write-new-file.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'leitstand-documents-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const octets = (text: string) => new TextEncoder().encode(text);

describe('documents on the disk', () => {
  it('makes the folder of the case and writes the file whole', async () => {
    const folder = path.join(root, 'a', 'Fall 1');
    const file = await writeNewFile(folder, 'VEDS', '.xml', octets('<a/>'));
    expect(file).toBe(path.join(folder, 'VEDS.xml'));
    expect(await readFile(file, 'utf8')).toBe('<a/>');
  });

  it('never writes over a file: the next one of that name gets a number', async () => {
    const folder = path.join(root, 'b');
    const files = [];
    for (const text of ['one', 'two', 'three']) files.push(await writeNewFile(folder, 'sheet', '.pdf', octets(text)));
    expect(files.map((file) => path.basename(file))).toEqual(['sheet.pdf', 'sheet (2).pdf', 'sheet (3).pdf']);
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(['one', 'two', 'three']);
  });

  it('two at the same time get two files', async () => {
    const folder = path.join(root, 'c');
    const texts = ['1', '2', '3', '4'];
    const files = await Promise.all(texts.map((text) => writeNewFile(folder, 'x', '.bin', octets(text))));
    expect(new Set(files).size).toBe(4);
    expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(texts);
  });

  it('says so when the folder cannot be made', async () => {
    const inTheWay = path.join(root, 'file');
    await writeFile(inTheWay, '');
    await expect(writeNewFile(inTheWay, 'x', '.bin', octets('1'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
