import { describe, expect, it } from 'vitest';
import { checkDrained, checkKept } from './sync-check.ts';
import { caseCount, entryCount, journalDrafts, offlineActions } from './sync-data.ts';

const decided = offlineActions(Date.UTC(2026, 0, 15));
const [first, ...rest] = decided;
const cases = decided.slice(caseCount, caseCount + 1);

describe('a drained outbox', () => {
  it('passes when every action is there once, cases in any turn', () => {
    const byCase = decided.toSorted((a, b) => a.incidentId.localeCompare(b.incidentId));
    expect(() => checkDrained('x', decided, byCase)).not.toThrow();
  });

  it.each([
    ['is lost', rest],
    ['is there twice', [...decided, ...cases]],
    ['is not what was decided', [{ ...first, at: 1 }, ...rest]],
    ['is out of order', decided.toReversed()],
    ['nobody decided', [...decided, { ...first, id: 'another' }]],
  ])('fails when an action %s', (fault, recorded) => {
    expect(() => checkDrained('x', decided, recorded as typeof decided)).toThrow(fault);
  });
});

it('fails when a count is wrong', () => {
  expect(() => checkKept('x', { entries: 3 }, { entries: 3 })).not.toThrow();
  expect(() => checkKept('x', { entries: 2 }, { entries: 3 })).toThrow('x: 2 entries, not 3');
});

it('makes a journal of open cases, positions and actions', () => {
  const drafts = journalDrafts(Date.UTC(2026, 0, 15));
  const count = (kind: string) => drafts.filter((draft) => draft.kind === kind).length;
  expect(drafts).toHaveLength(entryCount);
  expect([count('incident:opened'), count('action:recorded'), count('position:received')]).toEqual([200, 1800, 8000]);
});
