import { describe, expect, it } from 'vitest';
import { initialStatus, type SyncStatus } from '../../sync/status.ts';
import { wordsIn } from '../../testing/sample-case.ts';
import { completenessOf } from './completeness.ts';
import { linkWords } from './link-words.ts';

const live: SyncStatus = {
  ...initialStatus,
  link: { kind: 'live', since: 0 },
  cursor: 48_213,
  head: 48_213,
  completeAt: 5000,
};

describe('IN-4 completeness', () => {
  it('is claimed while the link lives and the disk holds the head', () => {
    expect(completenessOf(live, 60_000)).toEqual({ kind: 'complete', cursor: 48_213, at: 5000 });
  });

  it('is not claimed with entries missing', () => {
    expect(completenessOf({ ...live, head: 48_214 }, 60_000)).toEqual({
      kind: 'incomplete',
      since: 5000,
      cursor: 48_213,
      head: 48_214,
    });
  });

  it('stays claimed, with its time, while an entry is only on its way', () => {
    expect(completenessOf({ ...live, head: 48_214 }, 6000)).toEqual({ kind: 'complete', cursor: 48_213, at: 5000 });
  });

  it('is not claimed over a dead link, though nothing is known to be missing', () => {
    expect(completenessOf({ ...live, link: { kind: 'down', since: 6000, cause: 'network' } }, 5001).kind).toBe(
      'incomplete',
    );
  });

  it('is not claimed before the gateway told its head', () => {
    expect(completenessOf({ ...live, head: null }, 5001).kind).toBe('incomplete');
  });
});

describe('the connection in words', () => {
  it('counts how long it has been down', () => {
    const down = { kind: 'down', since: 1000, cause: 'network' } as const;
    expect(linkWords(wordsIn('de'), down, 84_000)).toBe('getrennt seit 01:23 · Netz');
  });

  it('says why it was refused', () => {
    const refused = { kind: 'refused', since: 0, reason: 'token-expired' } as const;
    expect(linkWords(wordsIn('de'), refused, 0)).toBe('abgelehnt: Anmeldung abgelaufen');
  });
});
