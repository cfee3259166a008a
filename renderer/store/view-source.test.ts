import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { action, chained, fix, intents, opened, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { position, pursuitSteps, theftDesk, theftReport } from '#shared/domain/testing/theft-case.ts';
import { applyBatch } from './inbox.ts';
import { counts, observe } from './queries.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { createViewSource } from './view-source.ts';

// Dexie runs live queries only where it finds an IndexedDB of its own accord.
const found = Dexie.dependencies.indexedDB;
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory() as unknown as globalThis.IDBFactory;
});
afterAll(() => {
  Dexie.dependencies.indexedDB = found;
});

const nextFrame = (run: () => void) => void setTimeout(run, 0);
const nextSecond = nextFrame;

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
    const { view, accept } = createViewSource(database, nextFrame, nextSecond);
    accept({ ...change, isReplaced: true });
    await vi.waitFor(() => expect(view.get().isLoaded).toBe(true));
    expect(view.get().cases.map(({ incident }) => incident.id)).toEqual([uuid(2)]);
  });

  it('shows nothing more once it is closed, whatever it is told and whatever is written', async () => {
    const database = await withOneCase();
    const { view, accept, close } = createViewSource(database, nextFrame, nextSecond);
    await vi.waitFor(() => expect(view.get().cases).toHaveLength(1));
    close();
    const { change } = await applyBatch(database, { from: 2, head: 2, entries: [opened(2, uuid(2))] }, startAt);
    accept(change);
    await new Promise<void>((resolve) => nextFrame(() => nextFrame(resolve)));
    expect(view.get()).toMatchObject({ isLoaded: false, cases: [] });
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
    const { view } = createViewSource(database, nextFrame, nextSecond);
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
    const { view, accept } = createViewSource(restarted, nextFrame, nextSecond);
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
    const { view, accept } = createViewSource(database, nextFrame, nextSecond);
    await vi.waitFor(() => expect(view.get().isLoaded).toBe(true));
    const { change } = await applyBatch(database, { from: 1, head: 50, entries }, startAt);
    accept(change);
    accept({ incidents: [], isReplaced: false, areMoves: false });
    await vi.waitFor(() => expect(view.get().recentlyClosed).toHaveLength(20));
    expect(view.get().toReview).toHaveLength(25);
  });

  it('shows where cars have moved to once a second, their first place and all else at once', async () => {
    const { database } = freshDatabase();
    const due: (() => void)[] = [];
    const { view, accept } = createViewSource(database, nextFrame, (run) => due.push(run));
    await vi.waitFor(() => expect(view.get().isLoaded).toBe(true));
    const place = () => view.get().cases[0]?.incident.fix?.place;
    const moved = (seq: number, latitude: number) =>
      position(seq, 'theft-mode', fix({ place: { latitude, longitude: 16 } }));
    const steps = pursuitSteps
      .slice(0, pursuitSteps.indexOf(null))
      .flatMap((step, index) =>
        step === null ? [] : [recorded(index + 2, action(index + 2, step, uuid(1), theftDesk))],
      );
    const at = steps.length + 2;
    const entries = chained([
      ...[opened(1, uuid(1), theftReport()), ...steps],
      ...[moved(at, 47.1), moved(at + 1, 47.2), moved(at + 2, 47.3)],
      recorded(at + 3, action(99, intents.note, uuid(1), theftDesk)),
    ]);
    const apply = async (from: number, until: number) => {
      const batch = { from, head: entries.length, entries: entries.slice(from - 1, until) };
      accept((await applyBatch(database, batch, startAt)).change);
    };
    await apply(1, at - 1);
    await apply(at, at);
    await vi.waitFor(() => expect(place()?.latitude).toBe(47.1));
    // The numbers that the screen shows are read anew with each batch: they must not bring the moves with them.
    const counted = vi.fn();
    const stop = observe(null, () => counts(database)).subscribe(counted);
    await vi.waitFor(() => expect(counted).toHaveBeenCalledTimes(1));
    await apply(at + 1, at + 1);
    await apply(at + 2, at + 2);
    await vi.waitFor(() => expect(counted.mock.calls.length).toBeGreaterThan(1));
    await new Promise(setImmediate);
    stop();
    expect([place()?.latitude, due.length]).toEqual([47.1, 1]);
    for (const run of due.splice(0)) run();
    expect(place()?.latitude).toBe(47.3);
    await apply(at + 3, at + 3);
    await vi.waitFor(() => expect(view.get().cases[0]?.incident.seq).toBe(at + 3));
    expect(due).toEqual([]);
  });
});
