import { describe, expect, it } from 'vitest';
import { createSubject } from './observable.ts';
import { paceStatus } from './pace-status.ts';
import { initialStatus, type SyncStatus } from './sync/status.ts';

const live: SyncStatus = { ...initialStatus, link: { kind: 'live', since: 1 }, offsetMs: 0, cursor: 7 };

function paced() {
  const shown = createSubject<SyncStatus>(live);
  const due: (() => void)[] = [];
  const tell = paceStatus(shown, (run) => due.push(run));
  return { shown, tell, turn: () => due.splice(0).map((run) => run()) };
}

describe('the state of the connection, as the screen is told', () => {
  it('counts on once a second, however often it is told', () => {
    const { shown, tell, turn } = paced();
    for (const cursor of [8, 9, 10]) tell({ ...live, cursor });
    expect(shown.get().cursor).toBe(7);
    turn();
    expect(shown.get().cursor).toBe(10);
  });

  it.each<[string, Partial<SyncStatus>]>([
    ['a lost connection', { link: { kind: 'down', since: 2, cause: 'network' } }],
    ['a failing disk', { storage: 'failing' }],
    ['another journal', { cursor: 3 }],
  ])('tells %s at once, and nothing older after it', (_name, change) => {
    const { shown, tell, turn } = paced();
    tell({ ...live, cursor: 8 });
    tell({ ...live, ...change });
    expect(shown.get()).toMatchObject(change);
    turn();
    expect(shown.get()).toMatchObject(change);
  });
});
