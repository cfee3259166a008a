import { expect, it } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { operator, uuid } from '#shared/domain/testing/builders.ts';
import type { EntryDraft, JournalWriter } from '../journal/journal-writer.ts';
import { createTrackLog } from './track-log.ts';

/** Takes down what is written; `commit` lets the next transaction end, or fail. */
function slowJournal() {
  const written: EntryDraft[] = [];
  const ends: { commit: () => void; fail: () => void }[] = [];
  const writer = {
    foresee: async () => undefined,
    append: async (draft: EntryDraft) => {
      written.push(draft);
      return draft as Entry;
    },
  } as Partial<JournalWriter> as JournalWriter;
  const write = async <T>(work: (writer: JournalWriter) => Promise<T>): Promise<T> => {
    const value = await work(writer);
    await new Promise<void>((commit, reject) => ends.push({ commit, fail: () => reject(new Error('disk full')) }));
    return value;
  };
  return { journal: { write }, written, ends };
}

const desk = { to: operator('theft-desk', 'troth').id, consoleId: uuid(9) };

it('whoever asks while a case is being put on record waits for that, and it is put there once', async () => {
  const { journal, written, ends } = slowJournal();
  const tracks = createTrackLog(journal, desk);
  const told: string[] = [];
  const first = tracks.note([uuid(1), uuid(1)]).then(() => told.push('first'));
  const second = tracks.note([uuid(1)]).then(() => told.push('second'));
  await expect.poll(() => ends.length).toBe(1);
  expect(told).toEqual([]);
  ends[0]?.commit();
  await Promise.all([first, second, tracks.note([uuid(1)])]);
  expect(written).toEqual([{ kind: 'track:shown', incidentId: uuid(1), ...desk }]);
});

it('what could not be put on record may not be sent, and is tried anew', async () => {
  const { journal, written, ends } = slowJournal();
  const tracks = createTrackLog(journal, desk);
  const first = tracks.note([uuid(1)]);
  await expect.poll(() => ends.length).toBe(1);
  ends[0]?.fail();
  await expect(first).rejects.toThrow('disk full');
  const second = tracks.note([uuid(1)]);
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.commit();
  await second;
  expect(written).toHaveLength(2);
});
