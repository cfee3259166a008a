import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { beginChain } from './chain-head.ts';
import { plainCipher } from './cipher.ts';
import { createSegmentWriter } from './segment-writer.ts';
import { chainId } from './testing/drafts.ts';
import { createFaultyFiles } from './testing/faulty-files.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

it('overwrites what a refused write left behind, also with less', async () => {
  const folder = await temporaryFolder();
  const disk = createFaultyFiles();
  const writer = createSegmentWriter({
    ...{ folder, files: disk.files, cipher: plainCipher, closed: [], active: null, report: () => {} },
    ...{ head: () => beginChain(chainId(1)), segmentBytes: 1024, reserveBytes: 1024 },
  });
  onTestFinished(() => writer.close());
  await writer.write(['first']);
  disk.setFull(true);
  expect(await writer.write(['refused '.repeat(100), 'refused too '.repeat(100)])).toBeNull();
  expect(await writer.write(['second'])).toHaveLength(1);
  expect((await readFile(path.join(folder, '00000001.log'), 'utf8')).trimEnd().split('\n').slice(1)).toEqual([
    'first',
    'second',
  ]);
});
