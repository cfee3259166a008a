import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenBlackBox, openBlackBox } from './black-box.ts';
import { diskFiles } from './box-files.ts';
import { openKeyRing, type SystemSeal } from './key-ring.ts';
import { draft, draftId } from './testing/drafts.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

/** Stands for the system's keyring, which only Electron can reach. */
function keyring(password: string): SystemSeal {
  const key = createHash('sha256').update(password).digest();
  const [zero, algorithm] = [Buffer.alloc(12), 'aes-256-gcm'] as const;
  return {
    encrypt: (text) => {
      const cipher = createCipheriv(algorithm, key, zero);
      return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decrypt: (sealed) => {
      const decipher = createDecipheriv(algorithm, key, zero);
      decipher.setAuthTag(sealed.subarray(-16));
      return decipher.update(sealed.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

async function openWith(folder: string, seal: SystemSeal | null): Promise<OpenBlackBox> {
  const cipher = await openKeyRing(folder, diskFiles, seal, () => {});
  const box = await openBlackBox({ folder, cipher, segmentBytes: 4096, reserveBytes: 8192, keptSegments: 1 });
  onTestFinished(() => box.close());
  return box;
}

const idsIn = async (box: OpenBlackBox) => (await box.read()).map(({ action }) => action.id);

async function textOf(folder: string): Promise<string> {
  const texts = (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

describe('LOG-2 encryption', () => {
  it('leaves no word of an action readable in the folder, and reads it all again', async () => {
    const folder = await temporaryFolder();
    const first = await openWith(folder, keyring('a'));
    await first.append(draft(1, 'Fahrer bewusstlos'));
    expect(first.health().isEncrypted).toBe(true);
    await first.close();
    expect(await textOf(folder)).not.toMatch(/bewusstlos|incidentId|kmayer/);
    expect(await idsIn(await openWith(folder, keyring('a')))).toEqual([draftId(1)]);
  });

  it('says honestly that nothing is encrypted where the system offers nothing', async () => {
    const box = await openWith(await temporaryFolder(), null);
    expect(box.health().isEncrypted).toBe(false);
  });

  it('reads plain lines when encryption comes later', async () => {
    const folder = await temporaryFolder();
    const plain = await openWith(folder, null);
    await plain.append(draft(1));
    await plain.close();
    const sealed = await openWith(folder, keyring('a'));
    await sealed.append(draft(2));
    expect((await sealed.read()).map(({ action }) => action.chain.number)).toEqual([1, 2]);
  });

  it('counts what it cannot decrypt, never deletes it, begins a new chain, and reads it when the key is back', async () => {
    const folder = await temporaryFolder();
    const first = await openWith(folder, keyring('a'));
    const one = await first.append(draft(1));
    await first.close();

    for (const [round, seal] of [null, keyring('another')].entries()) {
      const without = await openWith(folder, seal);
      expect(without.health().damagedLines).toBeGreaterThanOrEqual(2);
      for (let number = 100 * round + 10; number < 100 * round + 60; number += 1) {
        const { action, isSynced } = await without.append(draft(number));
        expect([isSynced, action.chain.chainId === one.action.chain.chainId]).toEqual([true, false]);
        await without.settle([{ id: draftId(number), outcome: 'discarded' }]);
      }
      expect(await idsIn(without)).toEqual([]);
      await without.close();
    }

    const back = await openWith(folder, keyring('a'));
    expect((await back.read())[0]?.action).toEqual(one.action);
  });

  it('keeps a discarded action discarded when its own segment has to stay', async () => {
    const folder = await temporaryFolder();
    const plain = await openWith(folder, null);
    await plain.append(draft(1));
    await plain.close();
    const sealed = await openWith(folder, keyring('a'));
    await sealed.append(draft(2));
    await sealed.close();

    const without = await openWith(folder, null);
    await without.settle([{ id: draftId(1), outcome: 'discarded' }]);
    for (let number = 10; number < 80; number += 1) {
      await without.append(draft(number));
      await without.settle([{ id: draftId(number), outcome: 'discarded' }]);
    }
    await without.close();
    expect(await idsIn(await openWith(folder, keyring('a')))).toEqual([draftId(2)]);
  });
});
