import { describe, expect, it, vi } from 'vitest';
import { opened, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { applyBatch } from './inbox.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { createViewSource } from './view-source.ts';

const nextFrame = (run: () => void) => void setTimeout(run, 0);

async function withOneCase() {
  const { database } = freshDatabase();
  await applyBatch(database, { from: 1, head: 1, entries: [opened(1)] }, startAt);
  return database;
}

describe('the window’s view', () => {
  it('IN-5 shows nothing of what a snapshot replaced while the stored cases were being read', async () => {
    const database = await withOneCase();
    const { change } = await applyBatch(
      freshDatabase().database,
      { from: 1, head: 1, entries: [opened(1, uuid(2))] },
      startAt,
    );
    const { view, accept } = createViewSource(database, nextFrame);
    accept({ ...change, isReplaced: true });
    await vi.waitFor(() => expect(view.get().isLoaded).toBe(true));
    expect(view.get().cases.map(({ incident }) => incident.id)).toEqual([uuid(2)]);
  });

  it('reads the stored cases again when the disk refused them at first', async () => {
    const database = await withOneCase();
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    let refusals = 1;
    database.incidents.hook('reading', (row) => {
      refusals -= 1;
      if (refusals >= 0) throw new Error('disk');
      return row;
    });
    const { view } = createViewSource(database, nextFrame);
    await vi.waitFor(() => expect(view.get().cases).toHaveLength(1), { timeout: 5_000 });
    expect(view.get().isLoaded).toBe(true);
    expect(complaint).toHaveBeenCalledTimes(1);
    complaint.mockRestore();
  });
});
