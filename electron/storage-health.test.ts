import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { storageHealthSchema } from '#shared/desktop/contract.ts';
import { readStorageHealth } from './storage-health.ts';

const blackBox = { isWriting: true, isEncrypted: false, damagedLines: 0 };

describe('storage health', () => {
  it('tells what is free on the volume', async () => {
    const { freeBytes } = storageHealthSchema.parse(await readStorageHealth(tmpdir(), blackBox));
    const { blocks, bsize } = statfsSync(tmpdir());
    expect(freeBytes).toBeGreaterThan(0);
    expect(freeBytes).toBeLessThanOrEqual(blocks * bsize);
  });

  it('says unknown where it cannot be told', async () => {
    expect(await readStorageHealth('/nowhere/at/all', blackBox)).toEqual({ freeBytes: null, blackBox });
  });
});
