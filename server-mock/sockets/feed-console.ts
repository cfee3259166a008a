import { setTimeout } from 'node:timers/promises';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { ConsoleSocket } from './console-socket.ts';
import { type FeedLine, feed } from './feed.ts';
import type { Sight } from './sight.ts';
import { createWakeUp } from './wake-up.ts';

/**
 * Keeps one console fed while it is connected. When it falls silent it is disconnected, so that it resumes from its cursor.
 * @param cursor what it holds of this very journal; null when it holds nothing of it
 * @param sight what of the journal is for its eyes
 */
export function feedConsole(
  socket: ConsoleSocket,
  cursor: number | null,
  sight: Sight,
  needs: { journal: Journal; receiptTimeoutMs: number; mostEntriesBehind: number; log: Log },
): void {
  const { journal, receiptTimeoutMs, mostEntriesBehind, log } = needs;
  const bell = createWakeUp();
  const unsubscribe = journal.subscribe(bell.ring);
  socket.once('disconnect', () => {
    unsubscribe();
    bell.ring();
  });

  const patient = () => socket.timeout(receiptTimeoutMs);
  const line: FeedLine = {
    sendSnapshot: (snapshot) => patient().emitWithAck('snapshot', snapshot),
    sendEntries: (batch) => patient().emitWithAck('entries', batch),
    pause: (ms) => setTimeout(ms, undefined, { ref: false }),
    isOpen: () => socket.connected,
  };

  const shown = {
    head: journal.head,
    read: async (from: number, limit: number) => sight.run(await journal.read(from, limit)),
    snapshot: async () => sight.snapshot(await journal.snapshot()),
  };

  feed(line, shown, { cursor, mostEntriesBehind }, bell.wait).catch((error: unknown) => {
    if (!socket.connected) return;
    log('console:silent', { consoleId: socket.data.handshake.consoleId, message: String(error) });
    socket.disconnect(true);
  });
}
