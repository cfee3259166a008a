import type { ActReply } from '#shared/protocol/wire.ts';
import { rememberAtDesk } from '../actions/desk-operators.ts';
import type { RecordActions } from '../actions/record-actions.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { ConsoleSocket } from './console-socket.ts';

/** Answers `act`: one batch after the other, in the order they came, so that OUT-3 holds across batches too. */
export function answerActs(
  socket: ConsoleSocket,
  { journal, recordActions, log }: { journal: Journal; recordActions: RecordActions; log: Log },
): void {
  const { visitor, handshake } = socket.data;
  const delivery = { operatorId: visitor.operator.id, consoleId: handshake.consoleId };
  let last: Promise<void> = journal
    .write(({ sql }) => rememberAtDesk(sql, delivery))
    .catch((error: unknown) => log('desk:not-remembered', { ...delivery, message: String(error) }));
  socket.on('act', (batch, acknowledge) => {
    last = last
      .then(() => recordActions(batch, delivery))
      .then((reply: ActReply) => {
        if (typeof acknowledge === 'function') acknowledge(reply);
      })
      .catch((error: unknown) => log('act:failed', { message: String(error) }));
  });
}
