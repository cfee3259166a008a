import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPlanted } from './find-planted.ts';
import { bundleGateway } from './gateway-bundle.ts';
import { plantedBugs } from './planted-bugs.ts';

/** The laboratory is worth what it finds: each bug is planted in a copy of the tree, and has to be found there. */

let bundle: Awaited<ReturnType<typeof bundleGateway>>;
beforeAll(async () => {
  bundle = await bundleGateway();
});
afterAll(() => bundle.remove());

describe.concurrent('the laboratory finds a planted bug:', () => {
  for (const bug of plantedBugs) {
    it(bug.name, async ({ expect }) => {
      const { found, said } = await findPlanted(bug, bundle.file);
      expect(found, said).toBeGreaterThan(0);
    }, 160_000);
  }
});

it('says so when a plant no longer fits the source that it was made for', async () => {
  const edits = [{ file: 'renderer/sync/drain.ts', text: 'no such text', planted: '' }];
  const rotten = { name: 'rotten', theme: 'walk', finds: 'lost', edits } as const;
  await expect(findPlanted(rotten, bundle.file)).rejects.toThrow(
    'rotten: renderer/sync/drain.ts holds its text 0 times',
  );
});
