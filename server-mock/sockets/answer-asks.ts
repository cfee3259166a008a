import type { z } from 'zod';
import { maySeeTracks } from '#shared/domain/permissions.ts';
import {
  type ContractFind,
  type ContractsReply,
  contractFindSchema,
  type HistoryAsk,
  type HistoryReply,
  historyAskSchema,
  type OutcomeAsk,
  type OutcomeReply,
  outcomeAskSchema,
  type ShareAsk,
  type ShareReply,
  shareAskSchema,
} from '#shared/protocol/wire.ts';
import { findSettled } from '../actions/action-results.ts';
import { searchContracts } from '../contracts/search-contracts.ts';
import { readKinds } from '../journal/case-kinds.ts';
import type { Journal } from '../journal/journal.ts';
import { readCase } from '../journal/read-case.ts';
import type { Log } from '../log.ts';
import { findOpenShare } from '../shares/find-share.ts';
import type { ConsoleSocket } from './console-socket.ts';
import type { Sight } from './sight.ts';

const HISTORY_ENTRIES = 500;

interface AskNeeds {
  journal: Journal;
  sight: Sight;
  /** The address of a share's page. */
  shareUrlOf: (shareId: string) => string;
  /** Milliseconds UTC. */
  clock: () => number;
  log: Log;
}

/**
 * Answers what a console asks of the past. What cannot be read or answered is logged and gets no answer: an empty one would
 * say that there is nothing.
 */
export function answerAsks(socket: ConsoleSocket, { journal, sight, shareUrlOf, clock, log }: AskNeeds): void {
  socket.on(
    'outcome:ask',
    answering(outcomeAskSchema, (ask) => outcomesOf(journal, ask), log),
  );
  socket.on(
    'history:ask',
    answering(historyAskSchema, (ask) => historyOf(journal, sight, ask), log),
  );
  socket.on(
    'share:ask',
    answering(shareAskSchema, (ask) => shareOf(socket, { journal, shareUrlOf, clock }, ask), log),
  );
  socket.on(
    'contract:find',
    answering(contractFindSchema, (ask) => contractsOf(journal, ask), log),
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

/** An address only while its page shows something. */
async function shareOf(
  socket: ConsoleSocket,
  { journal, shareUrlOf, clock }: Pick<AskNeeds, 'journal' | 'shareUrlOf' | 'clock'>,
  { shareId }: ShareAsk,
): Promise<ShareReply> {
  if (!maySeeTracks(socket.data.visitor.operator.role)) return { url: null };
  const open = await journal.consult((sql) => findOpenShare(sql, shareId, clock()));
  return { url: open === null ? null : shareUrlOf(shareId) };
}

/** What the visitor may not see is left out; where all of a part is, the part before it is looked at. */
async function historyOf(journal: Pick<Journal, 'consult'>, sight: Sight, ask: HistoryAsk): Promise<HistoryReply> {
  if (ask.of === 'positions') {
    const kinds = await journal.consult((sql) => readKinds(sql, [ask.incidentId]));
    if ([...kinds.values()].some((kind) => !sight.hasTracksOf(kind))) return { entries: [], isComplete: true };
  }
  for (let { before } = ask; ; ) {
    // One more than is sent tells whether there are more.
    const found = await journal.consult((sql) => readCase(sql, { ...ask, before }, HISTORY_ENTRIES + 1));
    const isComplete = found.length <= HISTORY_ENTRIES;
    const page = found.slice(-HISTORY_ENTRIES);
    const entries = await sight.part(page);
    if (entries.length > 0 || isComplete) return { entries, isComplete };
    before = page[0]?.seq ?? 0;
  }
}

async function contractsOf(journal: Pick<Journal, 'consult'>, { text }: ContractFind): Promise<ContractsReply> {
  return { contracts: await journal.consult((sql) => searchContracts(sql, text)) };
}
