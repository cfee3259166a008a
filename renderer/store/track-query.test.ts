import { describe, expect, it, vi } from 'vitest';
import { uuid } from '#shared/domain/testing/builders.ts';
import { position } from '#shared/domain/testing/theft-case.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { readTrack, trackLength, trackQuery } from './track-query.ts';

type Database = ReturnType<typeof freshDatabase>['database'];

/** Positions of one case, each known by its speed. */
async function told(database: Database, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  await database.entries.bulkPut(
    numbers.map((seq) => {
      const entry = position(seq, 'theft-mode', { speedKmh: seq });
      return { seq, incidentId: uuid(1), kind: entry.kind, entry };
    }),
  );
}

const speeds = (fixes: readonly { speedKmh: number | null }[]) => fixes.map(({ speedKmh }) => speedKmh);

describe('the track of a case', () => {
  it('holds the newest positions, oldest first, and goes on with what comes', async () => {
    const { database } = freshDatabase();
    const query = trackQuery(database, uuid(1));
    expect(await query()).toEqual([]);
    await told(database, 11, trackLength + 12);
    expect(speeds(await query()).slice(0, 2)).toEqual([13, 14]);
    await told(database, trackLength + 13, trackLength + 14);
    const now = await query();
    expect([now.length, ...speeds(now.slice(0, 1)), ...speeds(now.slice(-1))]).toEqual([600, 15, trackLength + 14]);
    expect(now).toEqual(await readTrack(database, uuid(1)));
  });

  it('is the same array while nothing changed, and reads only what is new', async () => {
    const { database } = freshDatabase();
    await told(database, 1, 50);
    const query = trackQuery(database, uuid(1));
    const before = await query();
    expect(await query()).toBe(before);
    await told(database, 51, 51);
    const reading = vi.fn((row) => row);
    database.entries.hook('reading', reading);
    expect(speeds(await query()).slice(-2)).toEqual([50, 51]);
    expect(reading).toHaveBeenCalledTimes(1);
  });

  it('is read anew when older positions were fetched, and when some were forgotten', async () => {
    const { database } = freshDatabase();
    await told(database, 10, 12);
    const query = trackQuery(database, uuid(1));
    await query();
    await told(database, 8, 9);
    expect(speeds(await query())).toEqual([8, 9, 10, 11, 12]);
    await database.entries.where('seq').between(8, 11).delete();
    expect(speeds(await query())).toEqual([11, 12]);
    await database.entries.clear();
    expect(await query()).toEqual([]);
  });
});
