import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Fix } from '#shared/domain/fix.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Incident, Report } from '#shared/domain/incident.ts';
import { unknownPeople } from '#shared/domain/people.ts';
import { unknownVehicle } from '#shared/domain/vehicle.ts';
import { snapshotSchema } from '#shared/protocol/wire.ts';
import { makeAction } from '../testing/action.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { recordBreak } from './chain-breaks.ts';
import { beforeFirst, breaksIn } from './chain-fault.ts';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';

let journal: Journal;
let database: Database;
let test: Awaited<ReturnType<typeof openTestJournal>>;

beforeAll(async () => {
  test = await openTestJournal();
  ({ journal, database } = test);
});

afterAll(() => test.remove());

const report: Report = {
  ...{ kind: 'crash', trigger: 'automatic', isTest: false, alarmedAt: null, callId: null, callBackNumber: null },
  ...{ messageIdentifier: null, msdHex: null, vehicle: unknownVehicle, people: unknownPeople, crash: null },
  ...{ theft: null, fix: null },
};

function fixAt(measuredAt: number): Fix {
  const place = { latitude: 47 + measuredAt / 1000, longitude: 9.5 };
  return {
    ...{ place, accuracyM: 5, isTrusted: true, headingDeg: null, speedKmh: 50, earlierPlaces: [] },
    ...{ source: 'telemetry', measuredAt, receivedAt: measuredAt },
  };
}

async function openCase(): Promise<string> {
  const incidentId = randomUUID();
  await journal.write(({ append }) => append({ kind: 'incident:opened', incidentId, report }));
  return incidentId;
}

const seqsFrom = async (from: number) => (await journal.read(from, 10_000)).map(({ seq }) => seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the journal', () => {
  it('numbers without a gap when many write at once and some of them fail', async () => {
    const before = journal.head();
    const works = range(1, 40).map((index) =>
      journal.write(async ({ append }) => {
        await append({ kind: 'incident:opened', incidentId: randomUUID(), report });
        if (index % 3 === 0) throw new Error('changed my mind');
        await append({ kind: 'incident:opened', incidentId: randomUUID(), report });
      }),
    );
    const failed = (await Promise.allSettled(works)).filter(({ status }) => status === 'rejected').length;
    expect(journal.head()).toBe(before + (40 - failed) * 2);
    expect(await seqsFrom(before + 1)).toEqual(range(before + 1, journal.head()));
  });

  it('keeps nothing of a transaction that the database refused', async () => {
    const before = journal.head();
    const incidentId = randomUUID();
    const work = journal.write(async ({ append, sql }) => {
      await append({ kind: 'incident:opened', incidentId, report });
      await sql.query('INSERT INTO no_such_table VALUES (1)');
    });
    await expect(work).rejects.toThrow('no_such_table');
    expect(journal.head()).toBe(before);
    expect(await journal.write(({ incident }) => incident(incidentId))).toBeUndefined();
  });

  it('refuses an entry of a case that was never opened', async () => {
    const write = journal.write(({ append }) =>
      append({ kind: 'position:received', incidentId: randomUUID(), fix: fixAt(1) }),
    );
    await expect(write).rejects.toThrow('unknown incident');
  });

  it('tells of an entry after its commit, and then it can be read', async () => {
    const seen: Promise<number[]>[] = [];
    const unsubscribe = journal.subscribe(() => seen.push(seqsFrom(journal.head())));
    await openCase();
    unsubscribe();
    await openCase();
    expect(await Promise.all(seen)).toEqual([[journal.head() - 1]]);
  });

  it('reads the same from memory and from the disk, and is the same after reopening', async () => {
    const incidentId = await openCase();
    const text = 'NUL \u0000, half a pair \ud800, "quotes", {braces}, back\\slash, äöü, 🚗';
    await journal.write(({ append }) =>
      append({
        ...{ kind: 'action:recorded', incidentId, deliveredBy: makeAction(incidentId, 'claim').by },
        action: makeAction(incidentId, 'note', { text }),
      }),
    );
    const { epoch } = journal;
    const fromMemory = await journal.read(1, 10_000);
    ({ journal, database } = await test.reopen());
    expect(await journal.read(1, 10_000)).toEqual(fromMemory);
    expect(JSON.stringify(await journal.read(journal.head(), 1))).toBe(JSON.stringify(fromMemory.slice(-1)));
    expect(journal.epoch).toBe(epoch);
    expect(journal.head()).toBe(fromMemory.at(-1)?.seq);
  });

  it('folds each case exactly as a console does', async () => {
    const incidentId = await openCase();
    const by = makeAction(incidentId, 'claim').by;
    for (const kind of ['claim', 'acknowledge'] as const) {
      await journal.write(({ append }) =>
        append({ kind: 'action:recorded', incidentId, action: makeAction(incidentId, kind), deliveredBy: by }),
      );
    }
    const entries = (await journal.read(1, 10_000)).filter((entry) => entry.incidentId === incidentId);
    const folded = entries.reduce<Incident | undefined>(fold, undefined);
    expect(await journal.write(({ incident }) => incident(incidentId))).toEqual(folded);
  });
});

describe('IN-5 a snapshot', () => {
  it('has the open cases alone, their facts, and the newest 60 positions of each', async () => {
    const closedId = await openCase();
    const by = makeAction(closedId, 'claim').by;
    await journal.write(async ({ append }) => {
      const close = makeAction(closedId, 'close', { disposition: 'false-alarm', reason: null });
      await append({ kind: 'action:recorded', incidentId: closedId, action: close, deliveredBy: by });
    });
    const incidentId = await openCase();
    await journal.write(async ({ append }) => {
      for (const measuredAt of range(1, 100)) {
        await append({ kind: 'position:received', incidentId, fix: fixAt(measuredAt), scope: 'emergency' });
      }
    });
    const snapshot = snapshotSchema.parse(await journal.snapshot());
    expect(snapshot).toMatchObject({ epoch: journal.epoch, head: journal.head(), quarantined: 0 });
    expect(snapshot.incidents.map(({ id }) => id)).not.toContain(closedId);
    expect(snapshot.incidents.at(-1)).toMatchObject({ id: incidentId, fix: { measuredAt: 100 } });
    const ofCase = snapshot.entries.filter((entry) => entry.incidentId === incidentId);
    expect(ofCase.filter(({ kind }) => kind === 'incident:opened')).toHaveLength(1);
    expect(ofCase.filter(({ kind }) => kind === 'position:received').map(({ seq }) => seq)).toEqual(
      range(journal.head() - 59, journal.head()),
    );
    expect(snapshot.entries.some((entry) => entry.incidentId === closedId)).toBe(false);
    const seqs = snapshot.entries.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });
});

describe('IN-5 a snapshot of a case that goes on for long', () => {
  it('holds its newest 20 facts, however many there were', async () => {
    const incidentId = await openCase();
    await journal.write(async ({ append }) => {
      for (const number of range(1, 30)) {
        const action = makeAction(incidentId, 'note', { text: `${number}` });
        await append({ kind: 'action:recorded', incidentId, action, deliveredBy: action.by });
      }
    });
    const { entries, head } = await journal.snapshot();
    const ofCase = entries.filter((entry) => entry.incidentId === incidentId);
    expect(ofCase.map(({ seq }) => seq)).toEqual(range(head - 19, head));
  });

  it('counts the breaks on record, and has the hash of its head', async () => {
    const { chainBreaks } = await journal.snapshot();
    const seq = journal.head();
    const broken = { chain: 'journal', seq, foundBy: 'gateway', consoleId: null } as const;
    expect(await recordBreak(journal, broken)).toBe(true);
    expect(await recordBreak(journal, { ...broken, foundBy: 'console', consoleId: randomUUID() })).toBe(false);
    expect(await recordBreak(journal, { ...broken, seq: seq + 100 })).toBe(false);
    const [last] = await journal.read(journal.head(), 1);
    expect(await journal.snapshot()).toMatchObject({ chainBreaks: chainBreaks + 1, hash: last?.hash });
    expect(journal.headHash()).toBe(last?.hash);
  });
});

describe('LOG-1 the chain of the journal', () => {
  it('runs from the first entry through every writer, also through a transaction that failed and a reopening', async () => {
    await openCase();
    await journal
      .write(async ({ append }) => {
        await append({ kind: 'incident:opened', incidentId: randomUUID(), report });
        throw new Error('undone');
      })
      .catch(() => undefined);
    ({ journal, database } = await test.reopen());
    await openCase();
    const entries = await journal.read(1, 10_000);
    expect(breaksIn(beforeFirst, entries)).toEqual([]);
    const middle = entries[Math.floor(entries.length / 2)];
    expect(await journal.hashAt(middle?.seq ?? 0)).toBe(middle?.hash);
    expect(await journal.hashAt(entries.length)).toBe(journal.headHash());
    expect(await journal.hashAt(entries.length + 1)).toBeNull();
    expect(await journal.hashAt(0)).toBe(beforeFirst.hash);
  });
});

describe('the embedded database', () => {
  it('has a commit on the disk when it ends: fsync is on, and reaches the file', async () => {
    for (const [name, value] of [
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['wal_sync_method', 'fsync'],
    ]) {
      expect(await database.query(`SHOW ${name}`)).toEqual([{ [name ?? '']: value }]);
    }
    const real = fs.fsyncSync;
    onTestFinished(() => {
      fs.fsyncSync = real;
      syncBuiltinESMExports();
    });
    let syncs = 0;
    fs.fsyncSync = (fd) => {
      syncs += 1;
      real(fd);
    };
    syncBuiltinESMExports();
    await openCase();
    expect(syncs).toBeGreaterThan(0);
  });
});
