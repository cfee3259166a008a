import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { centre } from '#shared/domain/testing/centre.ts';
import { createGateway } from '../gateway.ts';
import { copyFreshJournal } from '../testing/journal-template.test-support.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leitstand-centre-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('a gateway does not start with a wrong centre file, says all that is wrong, and starts once it is right', async () => {
  const centreFile = join(dataDir, 'centre.json');
  await writeFile(centreFile, JSON.stringify({ ...centre(), ownRegion: 'Wien', telephone: 'loud' }));
  const started = createGateway({ dataDir, centreFile });
  await expect(started).rejects.toThrow(/ownRegion: "Wien".*\n.*telephone: "loud"/);

  await writeFile(centreFile, JSON.stringify(centre({ name: 'Zentrale Süd' })));
  await copyFreshJournal(join(dataDir, 'journal'));
  const gateway = await createGateway({ dataDir, centreFile });
  try {
    const response = await fetch(`${gateway.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operatorId: 'kmayer', secret: 'demo' }),
    });
    expect(await response.json()).toMatchObject({ centre: { name: 'Zentrale Süd' } });
  } finally {
    await gateway.close();
  }
});
