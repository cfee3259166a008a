import { afterEach, describe, expect, it, vi } from 'vitest';
import { dispatchValidMs } from '#shared/domain/expiry.ts';
import { beatEveryMs } from '#shared/domain/lease.ts';
import type { Role } from '#shared/domain/operator.ts';
import { action, intents, operator, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
import type { Receipt } from '#shared/protocol/wire.ts';
import { completenessOf } from '../features/status-strip/completeness.ts';
import type { Database } from '../store/database.ts';
import { readCursor } from '../store/inbox.ts';
import { append } from '../store/outbox.ts';
import { freshDatabase } from '../store/testing/fresh-database.ts';
import {
  heldUpTo,
  hello,
  leaveRecorded,
  type ScriptedDesk,
  scriptedDesk,
  session,
  emptySnapshot as snapshot,
} from './testing/scripted-gateway.ts';

/** What a real gateway does not do on demand: e2e/sync has the rest. */

const [epoch, otherEpoch] = [uuid(100), uuid(101)];
/** Beyond every grace for what is only on its way. */
const muchLater = Number.MAX_SAFE_INTEGER;
const desks: ScriptedDesk[] = [];

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(desks.splice(0).map(({ engine }) => engine.stop()));
});

async function signedIn(needs: Parameters<typeof scriptedDesk>[0]): Promise<ScriptedDesk> {
  const desk = scriptedDesk(needs);
  desks.push(desk);
  await desk.engine.start(session);
  return desk;
}

const until = (check: () => unknown) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout: 10_000, interval: 5 });

async function linkOf(desk: ScriptedDesk, index = 0) {
  await until(() => desk.links.length > index);
  const link = desk.links[index];
  if (link === undefined) throw new Error('there is no such link');
  return link;
}

/** Entries `from`..`to` of other desks, none of a known case. */
function notes(from: number, to = from) {
  const entries = [];
  for (let seq = from; seq <= to; seq += 1) entries.push(recorded(seq, action(5_000 + seq, intents.note, uuid(7))));
  return { from, head: to, entries };
}

const presence = { countedSince: startAt, heard: [] };

function failOnce(table: Database['outbox'] | Database['entries'], event: 'creating' | 'updating') {
  let hasFailed = false;
  const fail = () => {
    if (hasFailed) return;
    hasFailed = true;
    throw new Error('disk');
  };
  if (event === 'creating') table.hook('creating', fail);
  else table.hook('updating', fail);
}

describe('IN-4 completeness', () => {
  it.each([
    ['another journal with less in it', otherEpoch, 3],
    ['another journal that is as long by chance', otherEpoch, 50],
    ['the same journal put back to an older state', epoch, 40],
  ])('is not claimed of %s before its snapshot is on the disk', async (_what, itsEpoch, head) => {
    const desk = await signedIn({ database: await heldUpTo(epoch, 50) });
    const link = await linkOf(desk);
    link.tell.onHello(hello(itsEpoch, head, Date.now(), false));
    expect(completenessOf(desk.status(), muchLater).kind).toBe('incomplete');
    link.tell.onPulse({ head, at: Date.now(), presence });
    expect(completenessOf(desk.status(), muchLater).kind).toBe('incomplete');
    link.tell.onSnapshot(snapshot(itsEpoch, head), () => {});
    await until(() => desk.status().head === head);
    expect(completenessOf(desk.status(), muchLater)).toEqual({ kind: 'complete', cursor: head, at: startAt });
  });

  it('dates from when the gateway’s word came, however long the disk took', async () => {
    let now = startAt;
    const database = await heldUpTo(epoch, 1);
    const desk = await signedIn({ database, clock: () => now });
    const link = await linkOf(desk);
    link.tell.onHello(hello(epoch, 2, now));
    link.tell.onEntries(notes(2), () => {});
    now += 3_600_000;
    await until(() => desk.status().cursor === 2);
    expect(desk.status().completeAt).toBe(startAt);
    expect((await readCursor(database)).completeAt).toBe(startAt);
  });

  it('VIEW-2 is dated by the gateway’s clock, also right after the desk’s own was put ten minutes forward', async () => {
    let now = startAt;
    const desk = await signedIn({ database: await heldUpTo(epoch, 1), clock: () => now });
    const first = await linkOf(desk);
    first.tell.onHello(hello(epoch, 1, startAt));
    first.tell.onDown('network', '');
    const second = await linkOf(desk, 1);
    now += 600_000;
    second.tell.onHello(hello(epoch, 2, startAt));
    second.tell.onEntries(notes(2), () => {});
    await until(() => desk.status().cursor === 2);
    expect(desk.status().completeAt).toBe(startAt);
  });
});

describe('OUT-2 IN-6 what only a former state of the journal has recorded', () => {
  it('is sent again to another journal, also when the disk failed at the first meeting', async () => {
    const database = await heldUpTo(epoch, 50);
    const id = await leaveRecorded(database, 51);
    failOnce(database.outbox, 'updating');
    const desk = await signedIn({ database });
    const first = await linkOf(desk);
    first.tell.onHello(hello(otherEpoch, 60, Date.now(), false));
    first.tell.onSnapshot(snapshot(otherEpoch, 60), () => {});
    const second = await linkOf(desk, 1);
    expect(second.handshake.epoch).toBe(epoch);
    second.tell.onHello(hello(otherEpoch, 60, Date.now(), false));
    second.tell.onSnapshot(snapshot(otherEpoch, 60), () => {});
    second.tell.onEntries(notes(61), () => {});
    await until(() => second.sentIds.includes(id));
  });

  it('is sent again to the same journal that was put back to before it', async () => {
    const database = await heldUpTo(epoch, 55);
    const id = await leaveRecorded(database, 60);
    const desk = await signedIn({ database });
    const link = await linkOf(desk);
    link.tell.onHello(hello(epoch, 50, Date.now(), false));
    link.tell.onSnapshot(snapshot(epoch, 50), () => {});
    link.tell.onEntries(notes(51, 61), () => {});
    await until(() => link.sentIds.includes(id));
  });
});

it('an action whose entry was on the disk when the console was killed leaves the outbox at the next link', async () => {
  const database = await heldUpTo(epoch, 8);
  await leaveRecorded(database, 8);
  const desk = await signedIn({ database });
  (await linkOf(desk)).tell.onHello(hello(epoch, 8));
  await until(async () => (await database.outbox.count()) === 0);
});

describe('OUT-6 what is too late', () => {
  const dispatched = async () => {
    const { database } = freshDatabase();
    const made = action(1, intents.dispatch);
    await append(database, made, startAt);
    return { database, made };
  };

  it('was never sent: rests in the tray, and is not sent', async () => {
    const { database, made } = await dispatched();
    const desk = await signedIn({ database, clock: () => startAt });
    const link = await linkOf(desk);
    link.tell.onHello(hello(epoch, 0, startAt + dispatchValidMs + 2));
    await until(() => database.outbox.where({ state: 'refused' }).count());
    expect(await database.outbox.get({ id: made.id })).toMatchObject({ reason: 'expired', refusedBy: 'desk' });
    expect([link.sentIds, link.askedIds]).toEqual([[], []]);
  });

  it('was sent in time without an answer: the gateway is asked, and its word counts', async () => {
    const { database, made } = await dispatched();
    const outcomes = [{ id: made.id, status: 'recorded', seq: 5 } as const];
    const desk = await signedIn({ database, clock: () => startAt, outcomes });
    const first = await linkOf(desk);
    first.tell.onHello(hello(epoch, 0, startAt));
    await until(() => first.sentIds.includes(made.id));
    first.tell.onDown('network', '');
    const second = await linkOf(desk, 1);
    second.tell.onHello(hello(epoch, 0, startAt + dispatchValidMs + 2));
    await until(async () => (await database.outbox.get({ id: made.id }))?.state === 'recorded');
    expect([second.sentIds, second.askedIds]).toEqual([[], [made.id]]);
  });

  it('is not sent when desk and gateway have both put back their clocks since', async () => {
    const { database } = freshDatabase();
    let [clock, ticks] = [startAt, 0];
    const desk = await signedIn({ database, clock: () => clock, monotonic: () => ticks });
    (await linkOf(desk)).tell.onDown('network', '');
    const made = action(1, intents.dispatch);
    await append(database, made, clock);
    desk.engine.wake();
    ticks += 1;
    const second = await linkOf(desk, 1);
    ticks += dispatchValidMs + 1;
    clock -= 3_600_000;
    second.tell.onHello(hello(epoch, 0, clock));
    await until(() => database.outbox.where({ state: 'refused' }).count());
    expect(second.sentIds).toEqual([]);
  });
});

describe('LOG-2 the black box', () => {
  it('gives back at the start what the database has lost, before anything newer is sent', async () => {
    const { database } = freshDatabase();
    const [lost, newer] = [action(1, intents.claim), action(2, intents.call)];
    await append(database, newer, startAt);
    const desk = await signedIn({ database, boxed: [lost, newer].map((one) => ({ action: one, outcome: null })) });
    const link = await linkOf(desk);
    link.tell.onHello(hello(epoch, 0));
    await until(() => link.sentIds.length === 2);
    expect(link.sentIds).toEqual([lost.id, newer.id]);
  });

  it('OUT-7 gives what was recorded to a journal that does not continue the one held here', async () => {
    const database = await heldUpTo(epoch, 50);
    const [old, newer] = [action(1, intents.claim), action(2, intents.call)];
    await append(database, newer, startAt);
    const boxed = [
      { action: old, outcome: 'recorded' as const },
      { action: newer, outcome: null },
    ];
    const desk = await signedIn({ database, boxed });
    const link = await linkOf(desk);
    link.tell.onHello(hello(epoch, 60, Date.now(), false));
    expect(link.sentIds).toEqual([]);
    link.tell.onSnapshot(snapshot(epoch, 60), () => {});
    await until(() => link.sentIds.length === 2);
    expect(link.sentIds).toEqual([old.id, newer.id]);
  });

  it('is told what is recorded once the replica holds it', async () => {
    const database = await heldUpTo(epoch, 8);
    const id = await leaveRecorded(database, 8);
    const desk = await signedIn({ database });
    (await linkOf(desk)).tell.onHello(hello(epoch, 8));
    await until(() => desk.settledIds.includes(id));
  });
});

describe('a desk', () => {
  it('LOG-1 reports an entry that does not fit the one before, again at each welcome until it is on record', async () => {
    const desk = await signedIn({ database: await heldUpTo(epoch, 1) });
    const first = await linkOf(desk);
    first.tell.onHello(hello(epoch, 1));
    first.tell.onEntries(notes(2), () => {});
    await until(() => first.reportedBreaks.includes(2));
    first.tell.onDown('network', '');
    const second = await linkOf(desk, 1);
    second.tell.onHello(hello(epoch, 2));
    await until(() => second.reportedBreaks.includes(2));
  });

  it('gives signs of life as soon as it is connected', async () => {
    const desk = await signedIn({ database: await heldUpTo(epoch, 1) });
    const link = await linkOf(desk);
    expect(link.beats).toEqual([]);
    link.tell.onHello(hello(epoch, 1));
    expect(link.beats).toEqual([null]);
  });

  it('OUT-9 tells which case its operator looks at: at once when it changes, and with each sign of life', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const desk = await signedIn({ database: await heldUpTo(epoch, 1) });
    const link = desk.links[0];
    desk.engine.look(uuid(1));
    link?.tell.onHello(hello(epoch, 1));
    for (const on of [uuid(2), uuid(2), null, uuid(3)]) desk.engine.look(on);
    expect(link?.beats).toEqual([uuid(1), uuid(2), null, uuid(3)]);
    for (let passedMs = 0; passedMs <= beatEveryMs; passedMs += 1_000) {
      await vi.advanceTimersByTimeAsync(1_000);
      link?.tell.onPulse({ head: 1, at: Date.now(), presence });
    }
    expect(link?.beats.slice(4)).toEqual([uuid(3)]);
  });

  it('OUT-9 says nothing of it over a link that is lost, and says it again over the next one', async () => {
    const desk = await signedIn({ database: await heldUpTo(epoch, 1) });
    const first = await linkOf(desk);
    first.tell.onHello(hello(epoch, 1));
    first.tell.onDown('network', '');
    desk.engine.look(uuid(1));
    const second = await linkOf(desk, 1);
    second.tell.onHello(hello(epoch, 1));
    expect([first.beats, second.beats]).toEqual([[null], [uuid(1)]]);
  });

  it('IN-7 asks for a snapshot when a case is opened again that had ended before it came', async () => {
    const database = await heldUpTo(epoch, 5);
    const desk = await signedIn({ database });
    const link = await linkOf(desk);
    link.tell.onHello(hello(epoch, 5));
    const receipts: Receipt[] = [];
    const reopen = recorded(6, action(6, intents.reopen, uuid(7)));
    link.tell.onEntries({ from: 6, head: 6, entries: [reopen] }, (receipt) => receipts.push(receipt));
    await until(() => receipts.length === 1);
    expect(receipts).toEqual([{ cursor: null, isComplete: false }]);
    expect(desk.status()).toMatchObject({ cursor: 5, head: 6, link: { kind: 'live' } });
    expect(await readCursor(database)).toMatchObject({ epoch, cursor: 5 });
  });

  it('WATCH-3 that slept trusts no socket of before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    let now = startAt;
    const desk = await signedIn({ database: await heldUpTo(epoch, 1), clock: () => now });
    desk.links[0]?.tell.onHello(hello(epoch, 1));
    now += 3_600_000;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.links[0]?.isClosed).toBe(true);
  });
});

describe('a failing disk', () => {
  it('is knocked at ever more slowly, and not called fine because it can be read', async () => {
    const database = await heldUpTo(epoch, 1);
    database.entries.hook('creating', () => {
      throw new Error('disk full');
    });
    const desk = await signedIn({ database });
    for (let index = 0; index < 4; index += 1) {
      const link = await linkOf(desk, index);
      link.tell.onHello(hello(epoch, 2));
      link.tell.onEntries(notes(2), () => {});
    }
    await until(() => desk.links.every(({ isClosed }) => isClosed));
    const [, , third, fourth] = desk.links.map(({ openedAt }) => openedAt);
    expect((fourth ?? 0) - (third ?? 0)).toBeGreaterThanOrEqual(490);
    const sinceFailing = desk.told.slice(desk.told.findIndex(({ storage }) => storage === 'failing'));
    expect(sinceFailing.filter(({ storage }) => storage === 'ok')).toEqual([]);
  });

  it('that refuses the old link’s last batch during the new opening leads to one link, which sign-out closes', async () => {
    const database = await heldUpTo(epoch, 1);
    failOnce(database.entries, 'creating');
    const desk = await signedIn({ database });
    const first = await linkOf(desk);
    first.tell.onHello(hello(epoch, 2));
    let isSlow = true;
    const slow = database.transaction('rw', database.cursor, database.entries, async () => {
      while (isSlow) await database.cursor.get('inbox');
    });
    first.tell.onEntries(notes(2), () => {});
    first.tell.onDown('network', '');
    await until(() => desk.status().link.kind === 'connecting');
    isSlow = false;
    await slow;
    await until(() => desk.links.length === 2);
    (await linkOf(desk, 1)).tell.onHello(hello(epoch, 2));
    // Longer than the longest wait before the next opening would have been.
    const over = Date.now() + 600;
    await until(() => Date.now() > over);
    expect(desk.links).toHaveLength(2);
    await desk.engine.stop();
    expect(desk.links[1]?.isClosed).toBe(true);
  });
});

describe('a gateway that falls silent', () => {
  it('before its first word is left and tried again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const desk = await signedIn({ database: await heldUpTo(epoch, 8) });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(desk.links[0]?.isClosed).toBe(true);
    expect(desk.told.some(({ link }) => link.kind === 'down')).toBe(true);
  });

  it('VIEW-2 about its time is asked for it again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const askTime = () => Promise.reject(new Error('no answer'));
    const desk = await signedIn({ database: await heldUpTo(epoch, 8), askTime });
    const link = desk.links[0];
    link?.tell.onHello(hello(epoch, 8));
    for (let pulses = 0; pulses < 20; pulses += 1) {
      await vi.advanceTimersByTimeAsync(2_000);
      link?.tell.onPulse({ head: 8, at: Date.now(), presence });
    }
    expect(desk.links).toHaveLength(1);
    expect(link?.timeAsked).toBe(2);
  });
});

describe('where stolen cars are is for some roles alone', () => {
  const as = (role: Role) => ({ ...session, operator: operator(role) });
  async function startedAs(role: Role, database: Database) {
    const desk = scriptedDesk({ database });
    desks.push(desk);
    await desk.engine.start(as(role));
    return desk;
  }

  it('a desk whose rows were sent to such a role asks for all anew as another, until a snapshot is on the disk', async () => {
    const database = await heldUpTo(epoch, 50);
    const desk = await startedAs('theft-desk', database);
    const first = await linkOf(desk);
    expect(first.handshake).toMatchObject({ epoch, cursor: 50, needsSnapshot: true });
    first.tell.onHello(hello(epoch, 50));
    first.tell.onDown('network', '');
    const second = await linkOf(desk, 1);
    expect(second.handshake.needsSnapshot).toBe(true);
    second.tell.onHello(hello(epoch, 52));
    second.tell.onSnapshot(snapshot(epoch, 52), () => {});
    await until(async () => (await readCursor(database)).seesTracks === true);
    second.tell.onDown('network', '');
    expect((await linkOf(desk, 2)).handshake).toMatchObject({ cursor: 52, needsSnapshot: false });
  });

  it.each([
    ['crash-desk', 'service-desk', false],
    ['crash-desk', 'supervisor', true],
    ['theft-desk', 'supervisor', false],
    ['supervisor', 'crash-desk', true],
  ] as const)('after a change from %s to %s a snapshot is asked for: %s', async (before, after, isAsked) => {
    const { database } = freshDatabase();
    const desk = await startedAs(before, database);
    (await linkOf(desk)).tell.onSnapshot(snapshot(epoch, 7), () => {});
    await until(() => desk.status().cursor === 7);
    await desk.engine.start(as(after));
    expect((await linkOf(desk, 1)).handshake.needsSnapshot).toBe(isAsked);
  });

  it('what was decided here goes out as ever while the snapshot is on its way', async () => {
    const database = await heldUpTo(epoch, 50);
    const made = action(1, intents.claim);
    await append(database, made, Date.now());
    const desk = await startedAs('theft-desk', database);
    const link = await linkOf(desk);
    link.tell.onHello(hello(epoch, 50));
    await until(() => link.sentIds.includes(made.id));
  });
});
