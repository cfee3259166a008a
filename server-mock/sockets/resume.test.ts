import { describe, expect, it } from 'vitest';
import { genesisHash } from '#shared/domain/chain.ts';
import { resumeOf } from './resume.ts';

const epoch = 'e1e1e1e1-0000-4000-8000-000000000000';
const hash = 'a'.repeat(64);
const own = { needsSnapshot: false };
const journal = { epoch, head: () => 9, hashAt: async (seq: number) => (seq === 0 ? genesisHash : hash) };

describe('what a console holds', () => {
  it.each([
    ['nothing yet', { epoch: null, cursor: 0, hash: null }, { isContinued: true, cursor: null }],
    ['an entry of this journal', { epoch, cursor: 9, hash }, { isContinued: true, cursor: 9 }],
    ['the same in capitals', { epoch: epoch.toUpperCase(), cursor: 9, hash }, { isContinued: true, cursor: 9 }],
    ['its beginning only', { epoch, cursor: 0, hash: null }, { isContinued: true, cursor: 0 }],
  ])('is gone on from when it is %s', async (_what, handshake, resume) => {
    expect(await resumeOf(journal, { ...handshake, ...own })).toEqual(resume);
  });

  it.each([
    ['of another life of the journal', { epoch: epoch.replace('e1', 'e2'), cursor: 9, hash }],
    ['of a journal that went on longer', { epoch, cursor: 10, hash }],
    ['of one that went on otherwise', { epoch, cursor: 9, hash: 'b'.repeat(64) }],
    ['not to be told for want of a hash', { epoch, cursor: 9, hash: null }],
    ['of no journal that has a name', { epoch: null, cursor: 9, hash }],
  ])('is replaced by a snapshot when it is %s', async (_what, handshake) => {
    expect(await resumeOf(journal, { ...handshake, ...own })).toEqual({ isContinued: false, cursor: null });
  });

  it('is replaced by a snapshot when it was shown to another role, and goes on in this journal all the same', async () => {
    const handshake = { epoch, cursor: 9, hash, needsSnapshot: true };
    expect(await resumeOf(journal, handshake)).toEqual({ isContinued: true, cursor: null });
  });
});
