import { describe, expect, it } from 'vitest';
import { action, intents, startAt } from '#shared/domain/testing/builders.ts';
import { unsettled } from './outbox.ts';
import { saveAction } from './save-action.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const { chain, ...draft } = action(1, intents.dispatch);

function desk({ isSynced = true, isDiskFull = false } = {}) {
  const { database } = freshDatabase();
  const said: string[] = [];
  if (isDiskFull) {
    database.outbox.hook('creating', () => {
      throw new Error('disk full');
    });
  }
  database.outbox.hook('creating', () => void said.push('outbox'));
  const blackBox = {
    append: async () => {
      said.push('black box');
      return { action: { ...draft, chain }, isSynced };
    },
  };
  const onDatabaseFailed = () => void said.push('database failed');
  return { database, said, needs: { database, blackBox, clock: () => startAt, onDatabaseFailed } };
}

describe('keeping what was decided', () => {
  it('LOG-2 the black box has it on the disk before the outbox, and before anybody is told', async () => {
    const { database, said, needs } = desk();
    expect(await saveAction(needs, draft)).toEqual({ ...draft, chain });
    expect(said).toEqual(['black box', 'outbox']);
    expect(await unsettled(database)).toMatchObject([{ id: draft.id, decidedAt: startAt }]);
  });

  it('LOG-2 a database that refuses loses nothing that the black box holds', async () => {
    const { said, needs } = desk({ isDiskFull: true });
    expect(await saveAction(needs, draft)).toMatchObject({ id: draft.id });
    expect(said).toContain('database failed');
  });

  it('OUT-1 a black box that refuses leaves it to the database', async () => {
    const { database, needs } = desk({ isSynced: false });
    await saveAction(needs, draft);
    expect(await unsettled(database)).toHaveLength(1);
  });

  it('OUT-1 is not called saved when both refuse', async () => {
    const { needs } = desk({ isSynced: false, isDiskFull: true });
    await expect(saveAction(needs, draft)).rejects.toThrow('disk full');
  });
});
