import type { z } from 'zod';
import {
  type HistoryAsk,
  type HistoryReply,
  historyAskSchema,
  type OutcomeAsk,
  type OutcomeReply,
  outcomeAskSchema,
} from '#shared/protocol/wire.ts';
import { findSettled } from '../actions/action-results.ts';
import type { Journal } from '../journal/journal.ts';
import { readCase } from '../journal/read-case.ts';
import type { Log } from '../log.ts';
import type { ConsoleSocket } from './console-socket.ts';

const HISTORY_ENTRIES = 500;

/**
 * Answers what a console asks of the past. What cannot be read or answered is logged and gets no answer: an empty one would
 * say that there is nothing.
 */
export function answerAsks(socket: ConsoleSocket, { journal, log }: { journal: Journal; log: Log }): void {
  socket.on(
    'outcome:ask',
    answering(outcomeAskSchema, (ask) => outcomesOf(journal, ask), log),
  );
  socket.on(
    'history:ask',
    answering(historyAskSchema, (ask) => historyOf(journal, ask), log),
  );
}

function answering<Ask, Reply>(schema: z.ZodType<Ask>, answer: (ask: Ask) => Promise<Reply>, log: Log) {
  // The types are a promise of the console's; an event without its acknowledgement must not end the gateway.
  return (said: unknown, acknowledge: unknown): void => {
    if (typeof acknowledge !== 'function') return;
    const ask = schema.safeParse(said);
    if (!ask.success) {
      log('ask:malformed', { message: ask.error.message });
      return;
    }
    answer(ask.data)
      .then((reply) => void acknowledge(reply))
      .catch((error: unknown) => log('ask:failed', { message: String(error) }));
  };
}

/** After whatever is being recorded: an action that is in the middle of it has its outcome here. */
async function outcomesOf(journal: Pick<Journal, 'consult'>, { ids }: OutcomeAsk): Promise<OutcomeReply> {
  const settled = await journal.consult((sql) => findSettled(sql, ids));
  const outcomes = ids.map((id) => {
    const known = settled.get(id.toLowerCase());
    return known === undefined ? null : { ...known.result, id };
  });
  return { outcomes };
}

async function historyOf(journal: Pick<Journal, 'consult'>, ask: HistoryAsk): Promise<HistoryReply> {
  // One more than is sent tells whether there are more.
  const found = await journal.consult((sql) => readCase(sql, ask, HISTORY_ENTRIES + 1));
  return { entries: found.slice(-HISTORY_ENTRIES), isComplete: found.length <= HISTORY_ENTRIES };
}
