import { describe, expect, it } from 'vitest';
import { leaseOf } from '#shared/domain/lease.ts';
import { heardPresence } from './heard-presence.ts';
import { leaseWords } from './i18n/lease-words.ts';
import { createSubject } from './observable.ts';
import { initialStatus, type SyncStatus } from './sync/status.ts';
import { colleague, sampleNow, wordsIn } from './testing/sample-case.ts';

const silentFor = (ms: number): SyncStatus => ({
  ...initialStatus,
  link: { kind: 'live', since: 0 },
  presence: { countedSince: 0, heard: [{ operatorId: colleague, on: null, heardAt: sampleNow - ms }] },
});

describe('signs of life of whoever holds a case', () => {
  const said = (status: SyncStatus) => {
    const lease = leaseOf(colleague, heardPresence(createSubject(status)).get(), sampleNow);
    return leaseWords(wordsIn('de'), lease, sampleNow);
  };

  it('are fresh up to 45 seconds, then told as missing with since when', () => {
    expect(said(silentFor(45_000))).toBe('Lebenszeichen 22:12:35');
    expect(said(silentFor(46_000))).toBe('seit 22:12:34 kein Lebenszeichen');
  });

  it('are unknown while this desk is offline itself, never missing', () => {
    const down: SyncStatus = { ...silentFor(600_000), link: { kind: 'down', since: 0, cause: 'network' } };
    expect(said(down)).toBe('Lebenszeichen unbekannt');
  });

  it('are known to be missing of somebody never heard, once the gateway has counted long enough', () => {
    const heard = (countedSince: number): SyncStatus => ({ ...silentFor(0), presence: { countedSince, heard: [] } });
    expect(said(heard(sampleNow - 46_000))).toBe('kein Lebenszeichen');
    expect(said(heard(sampleNow - 1000))).toBe('Lebenszeichen unbekannt');
  });
});
