import { describe, expect, it } from 'vitest';
import { storageIssue } from './storage-issue.ts';
import { lowSpaceBytes } from './store/storage-state.ts';
import { stateOf } from './watch-storage.ts';

const health = (isWriting: boolean, freeBytes = lowSpaceBytes) => ({
  freeBytes,
  blackBox: { isWriting, isEncrypted: false, damagedLines: 0 },
});

describe('STORE-3 the strip says which of the two keepers is in trouble', () => {
  it.each([
    ['all is kept twice', 'ok', health(true), false, null],
    ['the black box cannot write, the database keeps it', 'ok', health(false), false, 'box-silent'],
    ['the database refuses', 'failing', health(true), false, 'failing'],
    ['the disk is nearly full', 'ok', health(true, lowSpaceBytes - 1), false, 'low'],
    ['the database is lost', 'ok', health(true), true, 'emergency'],
  ] as const)('%s', (_what, engine, told, isEmergency, issue) => {
    expect(storageIssue(stateOf(engine, told, isEmergency), engine)).toBe(issue);
  });
});
