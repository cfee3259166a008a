import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import {
  action,
  anyHash,
  chained,
  fix,
  intents,
  opened,
  recorded,
  startAt,
  uuid,
} from '#shared/domain/testing/builders.ts';
import { position, pursuitSteps, theftDesk, theftReport } from '#shared/domain/testing/theft-case.ts';
import { applyBatch, applySnapshot, forgetPositions, readCursor } from './inbox.ts';
import { counts } from './queries.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const theft: Entry[] = [
  opened(1, uuid(1), theftReport()),
  ...pursuitSteps.map((step, index) => {
    const seq = index + 2;
    return step === null ? position(seq, 'theft-mode') : recorded(seq, action(seq, step, uuid(1), theftDesk));
  }),
];
const next = theft.length + 1;
const atCrash: Entry = {
  ...{ seq: next + 2, at: startAt, hash: anyHash, incidentId: uuid(2) },
  ...{ kind: 'position:received', fix: fix(), scope: 'emergency', salt: 'salt' },
};
const journal = chained([
  ...theft,
  recorded(next, action(next, intents.watch, uuid(1), theftDesk)),
  opened(next + 1, uuid(2)),
  atCrash,
]);
const empty = {
  head: 0,
  hash: '0'.repeat(64),
  at: startAt,
  incidents: [],
  entries: [],
  quarantined: 0,
  chainBreaks: 0,
};

/** What a desk holds that was sent to a role that follows stolen cars. */
async function heldBySeeing() {
  const { database } = freshDatabase();
  await applySnapshot(database, { ...empty, epoch: uuid(5) }, false, startAt, true);
  await applyBatch(database, { from: 1, head: journal.length, entries: journal }, startAt);
  return database;
}

describe('where stolen cars are, as a desk holds it', () => {
  it('is forgotten before somebody works here who may not see it, and nothing else', async () => {
    const database = await heldBySeeing();
    const before = await readCursor(database);
    const change = await forgetPositions(database, false);
    const [stolen, crash] = change?.incidents ?? [];
    expect(change?.isReplaced).toBe(true);
    expect(stolen).toMatchObject({ id: uuid(1), fix: null, pursuit: { stage: 'in-sight', watches: [] } });
    expect(crash?.fix).toEqual(fix());
    const kinds = (await database.entries.toArray()).map(({ incidentId, kind }) => `${incidentId === uuid(1)} ${kind}`);
    expect(kinds.filter((kind) => kind.endsWith('position:received'))).toEqual(['false position:received']);
    expect(JSON.stringify(await database.entries.toArray())).not.toContain('"watch"');
    expect(await readCursor(database)).toEqual({ ...before, seesTracks: null });
  });

  it('is forgotten once: then a snapshot is due, whoever works here', async () => {
    const database = await heldBySeeing();
    await forgetPositions(database, false);
    expect(await forgetPositions(database, false)).toBeNull();
    expect(await forgetPositions(database, true)).toBeNull();
    expect((await readCursor(database)).seesTracks).toBeNull();
  });

  it('stays for whoever may see it', async () => {
    const database = await heldBySeeing();
    expect(await forgetPositions(database, true)).toBeNull();
    expect((await database.incidents.get(uuid(1)))?.incident.fix).not.toBeNull();
  });

  it('that came in after it was forgotten, from the connection before, is forgotten as well', async () => {
    const database = await heldBySeeing();
    await forgetPositions(database, false);
    const seq = journal.length + 1;
    const [late] = chained([position(seq, 'theft-mode')], journal.at(-1)?.hash);
    await applyBatch(database, { from: seq, head: seq, entries: [late] }, startAt);
    expect((await forgetPositions(database, false))?.incidents[0]?.fix).toBeNull();
    expect(await database.entries.get(seq)).toBeUndefined();
  });

  it('is forgotten with what could not be read, which may tell it under any name; what is surely of a crash stays', async () => {
    const database = await heldBySeeing();
    const seq = journal.length + 1;
    const place = { latitude: 47.14, longitude: 9.52 };
    const raw = [
      { seq, kind: 'position:received', incidentId: uuid(1), fix: { place } },
      { seq: seq + 1, kind: 'convoy:seen', incidentId: uuid(1), whereabouts: place },
      { seq: seq + 2, kind: 'position:received', fix: { place } },
      { seq: seq + 3, kind: 'theft', id: uuid(1), fix: { place } },
      { seq: seq + 4, kind: 'weather:told', incidentId: uuid(2), place },
      { seq: seq + 5, kind: 'gateway:rested', incidentId: null },
      { seq: seq + 6, kind: 'crash', id: uuid(3), fix: { place } },
    ];
    await database.aside.bulkPut(raw.map((one) => ({ seq: one.seq, cause: 'unreadable', detail: '', raw: one })));
    await forgetPositions(database, true);
    expect((await counts(database)).aside).toBe(raw.length);
    await forgetPositions(database, false);
    expect((await database.aside.toArray()).map((row) => row.seq - seq)).toEqual([4, 5, 6]);
    expect((await counts(database)).aside).toBe(3);
  });

  it('is forgotten of cases that the gateway no longer tells of, too', async () => {
    const database = await heldBySeeing();
    await applySnapshot(database, { ...empty, epoch: uuid(6) }, true, startAt, true);
    expect((await database.missing.get(uuid(1)))?.incident.fix).not.toBeNull();
    await forgetPositions(database, false);
    expect((await database.missing.get(uuid(1)))?.incident).toMatchObject({ fix: null, pursuit: { watches: [] } });
  });
});
