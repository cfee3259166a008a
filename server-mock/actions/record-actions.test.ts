import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperatorId } from '#shared/domain/operator.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import { reportFromCrash } from '../intake/report-from-crash.ts';
import type { Journal } from '../journal/journal.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { createVehicleRegistry } from '../vehicle-registry.ts';
import { createRecordActions } from './record-actions.ts';

let journal: Journal;
let remove: () => Promise<void>;
const logged: string[] = [];

beforeAll(async () => {
  ({ journal, remove } = await openTestJournal());
});

afterAll(() => remove());

const kmayer = { operatorId: 'kmayer' as OperatorId, consoleId: randomUUID() };

/** Finds everybody; finding 'broken' fails, as a database or a file can. */
const recordActions = () =>
  createRecordActions({
    journal,
    operators: {
      find(id) {
        if (id === 'broken') throw new Error('operators cannot be read');
        return { id: id as OperatorId, name: id, role: 'crash-desk' };
      },
    },
    guards,
    log: (event) => logged.push(event),
  });

async function openCase(): Promise<string> {
  const incidentId = randomUUID();
  const report = reportFromCrash({ callId: incidentId }, undefined, {
    findVehicle: createVehicleRegistry(),
    receivedAt: 0,
  });
  await journal.write(({ append }) => append({ kind: 'incident:opened', incidentId, report }));
  return incidentId;
}

describe('a batch in which one action cannot be recorded', () => {
  it('OUT-3 fails that one and the later ones of its case, and records the others', async () => {
    const [one, other] = [await openCase(), await openCase()];
    const before = journal.head();
    const actions = [
      makeAction(one, 'claim'),
      makeAction(one, 'note', { text: 'x' }, { by: 'broken' }),
      makeAction(other, 'claim'),
      makeAction(one, 'dispatch', { service: 'fire' }),
      makeAction(other, 'dispatch', { service: 'fire' }),
    ];
    const { results } = await recordActions()({ actions }, kmayer);
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'failed', 'recorded', 'failed', 'recorded']);
    expect(results.map(({ id }) => id)).toEqual(actions.map(({ id }) => id));
    expect(journal.head()).toBe(before + 3);
    expect((await journal.read(before + 1, 10)).map(({ seq }) => seq)).toEqual([before + 1, before + 2, before + 3]);
    expect(logged).toContain('action:failed');
  });

  it('records what failed when it is sent again', async () => {
    const incidentId = await openCase();
    const note = makeAction(incidentId, 'note', { text: 'x' }, { by: 'broken' });
    expect((await recordActions()({ actions: [note] }, kmayer)).results).toEqual([{ id: note.id, status: 'failed' }]);
    const repaired = createRecordActions({
      journal,
      operators: { find: (id) => ({ id: id as OperatorId, name: id, role: 'crash-desk' }) },
      guards,
      log: () => undefined,
    });
    expect((await repaired({ actions: [note] }, { ...kmayer, operatorId: note.by })).results).toMatchObject([
      { id: note.id, status: 'recorded' },
    ]);
  });
});
