import { describe, expect, it, vi } from 'vitest';
import { action, chained, intents, opened, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
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

  it('IN-5 a case that waits for a second look is there after a restart, and leaves when it has had it', async () => {
    const { database, reopen } = freshDatabase();
    const sampled = { disposition: 'no-emergency', reason: 'Fehlgriff', isSampled: true } as const;
    const entries = chained([
      opened(1),
      recorded(2, action(2, { kind: 'close', args: sampled })),
      recorded(3, action(3, intents.review)),
    ]);
    await applyBatch(database, { from: 1, head: 2, entries: entries.slice(0, 2) }, startAt);
    database.close();

    const restarted = reopen();
    const { view, accept } = createViewSource(restarted, nextFrame);
    await vi.waitFor(() => expect(view.get().toReview).toHaveLength(1));
    expect(view.get()).toMatchObject({ cases: [], recentlyClosed: [] });
    const { change } = await applyBatch(restarted, { from: 3, head: 3, entries: entries.slice(2) }, startAt);
    accept(change);
    await vi.waitFor(() => expect(view.get().toReview).toEqual([]));
    // Whoever has it before them sees what the second look said.
    expect(view.get()).toMatchObject({
      cases: [],
      recentlyClosed: [{ incident: { reviewed: { verdict: 'agreed' } } }],
    });
  });

  it('keeps cases that wait for a second look, however many were closed since', async () => {
    const { database } = freshDatabase();
    const sampled = { disposition: 'no-emergency', reason: 'Fehlgriff', isSampled: true } as const;
    const numbers = Array.from({ length: 25 }, (_, index) => index + 1);
    const entries = chained([
      ...numbers.map((number) => opened(number, uuid(number))),
      ...numbers.map((number) => recorded(25 + number, action(number, { kind: 'close', args: sampled }, uuid(number)))),
    ]);
    const { view, accept } = createViewSource(database, nextFrame);
    await vi.waitFor(() => expect(view.get().isLoaded).toBe(true));
    const { change } = await applyBatch(database, { from: 1, head: 50, entries }, startAt);
    accept(change);
    accept({ incidents: [], isReplaced: false });
    await vi.waitFor(() => expect(view.get().recentlyClosed).toHaveLength(20));
    expect(view.get().toReview).toHaveLength(25);
  });
});
