import { expect, it, onTestFinished } from 'vitest';
import { createDesk } from './create-desk.ts';
import { freshDatabase } from './store/testing/fresh-database.ts';
import type { WorkerMessage } from './sync/messages.ts';
import { sampleId, sampleNow } from './testing/sample-case.ts';

it('a snapshot is counted, so that what was asked for before it is asked for again; a run of entries is not', () => {
  const { database } = freshDatabase();
  let say = (_message: WorkerMessage) => {};
  const desk = createDesk({
    gatewayUrl: 'http://127.0.0.1:0',
    consoleId: sampleId(9),
    database,
    host: {
      tell() {},
      listen(listener) {
        say = listener;
        return () => {};
      },
      close() {},
    },
    blackBox: {
      append: async () => Promise.reject(new Error('nothing is decided here')),
      settle: async () => {},
      read: async () => [],
    },
    storageHealth: () => new Promise(() => {}),
    dial: async () => null,
    isEmergency: false,
    session: null,
    clock: () => sampleNow,
    nextFrame: (run) => void setImmediate(run),
  });
  onTestFinished(() => desk.close());
  const changed = { kind: 'rows:changed', change: { incidents: [], isReplaced: false, areMoves: false } } as const;
  say(changed);
  expect(desk.replacements.get()).toBe(0);
  say({ ...changed, change: { ...changed.change, isReplaced: true } });
  expect(desk.replacements.get()).toBe(1);
});
