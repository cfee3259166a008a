import { z } from 'zod';
import { hashSchema } from '../domain/chain.ts';
import { contractSchema } from '../domain/contract.ts';
import { entryHeadSchema } from '../domain/entry.ts';
import { incidentSchema } from '../domain/incident.ts';
import { presenceSchema } from '../domain/lease.ts';
import { operatorSchema } from '../domain/operator.ts';
import { heardRefusalReasonSchema, refusalReasonSchema } from '../domain/refusal.ts';
import type { UnitsKnown, UnitsMoved } from './units.ts';

/**
 * Gateway's first word on every connection: which life of the journal, its head, its clock (milliseconds UTC), who you are.
 * `isContinued`: what the console holds is the beginning of this journal. If not, a snapshot follows, and whatever the
 * console knew to be recorded may no longer be: the journal is another one, or was put back to an older state.
 */
export const helloSchema = z.object({
  protocol: z.number().int(),
  epoch: z.uuid(),
  head: z.number().int().nonnegative(),
  isContinued: z.boolean(),
  at: z.number().int(),
  operator: operatorSchema,
});
export type Hello = z.infer<typeof helloSchema>;

/**
 * A run of the journal without holes: entry i has `seq` = `from` + i. Entries are parsed one by one (IN-3), so here only
 * their least common form is asked for. `head` is the journal's head when the batch was sent.
 */
export const entryBatchSchema = z.object({
  from: z.number().int().positive(),
  head: z.number().int().nonnegative(),
  entries: z.array(z.unknown()).max(1000),
});
export type EntryBatch = z.infer<typeof entryBatchSchema>;

/**
 * All cases that a desk has to do with, open or up for a second look, as folded up to `head`, with the newest entries of
 * each (IN-5): for a console without a cursor, of another epoch, too far behind, or one that asks for it (IN-7). It replaces everything that the console holds, except its outbox. `hash` is the head
 * entry's; `quarantined` counts undecodable alerts, `chainBreaks` entries of the kind chain:broken.
 */
export const snapshotSchema = z.object({
  epoch: z.uuid(),
  head: z.number().int().nonnegative(),
  hash: hashSchema,
  at: z.number().int(),
  incidents: z.array(incidentSchema),
  entries: z.array(entryHeadSchema),
  quarantined: z.number().int().nonnegative(),
  chainBreaks: z.number().int().nonnegative(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A snapshot as a console reads it: its cases are parsed one by one, so that one bad case stops nothing (IN-3). */
export const receivedSnapshotSchema = snapshotSchema.extend({ incidents: z.array(z.unknown()) });
export type ReceivedSnapshot = z.infer<typeof receivedSnapshotSchema>;

/** Sent every two seconds, unacknowledged: how far the journal is, the gateway's time, and who gives signs of life. */
export const pulseSchema = z.object({
  head: z.number().int().nonnegative(),
  at: z.number().int(),
  presence: presenceSchema,
});
export type Pulse = z.infer<typeof pulseSchema>;

/**
 * The console's word that rows and cursor are on its disk (IN-1), or that it needs the journal again from `cursor` + 1.
 * `cursor` null: it needs a snapshot, because an entry opens a case again of which it holds nothing (IN-7).
 */
export const receiptSchema = z.object({ cursor: z.number().int().nonnegative().nullable(), isComplete: z.boolean() });
export type Receipt = z.infer<typeof receiptSchema>;

/** A console's actions, oldest first; parsed one by one, so that a malformed one is refused alone. */
export const actBatchSchema = z.object({ actions: z.array(z.unknown()).min(1).max(100) });
export type ActBatch = z.infer<typeof actBatchSchema>;

/**
 * The gateway's word on one action. recorded and refused are final: a repeat of the id gets the same answer (OUT-2).
 * failed is not: the gateway could not record it now, the console keeps it and tries again (OUT-4).
 */
export const actionResultSchema = z.discriminatedUnion('status', [
  z.object({ id: z.string().nullable(), status: z.literal('recorded'), seq: z.number().int().positive() }),
  z.object({
    id: z.string().nullable(),
    status: z.literal('refused'),
    reason: refusalReasonSchema,
    detail: z.string(),
  }),
  z.object({ id: z.string().nullable(), status: z.literal('failed') }),
]);
export type ActionResult = z.infer<typeof actionResultSchema>;

/** A result as a console reads it: one that it does not know must not make the others unreadable (IN-3). */
export const heardResultSchema = z.discriminatedUnion('status', [
  actionResultSchema.options[0],
  actionResultSchema.options[1].extend({ reason: heardRefusalReasonSchema }),
  actionResultSchema.options[2],
]);
export type HeardResult = z.infer<typeof heardResultSchema>;

/** One result per action, in the order sent. */
export const actReplySchema = z.object({ results: z.array(actionResultSchema) });
export type ActReply = z.infer<typeof actReplySchema>;
export const heardActReplySchema = z.object({ results: z.array(heardResultSchema) });

/**
 * `outcome:ask`: what became of actions that were sent, but whose answer got lost. By position: the result, or null when the
 * gateway has settled no such id. What has expired by then never will be (OUT-6).
 */
export const outcomeAskSchema = z.object({ ids: z.array(z.uuid()).min(1).max(100) });
export type OutcomeAsk = z.infer<typeof outcomeAskSchema>;
export const outcomeReplySchema = z.object({ outcomes: z.array(actionResultSchema.nullable()) });
export type OutcomeReply = z.infer<typeof outcomeReplySchema>;
export const heardOutcomeReplySchema = z.object({ outcomes: z.array(heardResultSchema.nullable()) });

/**
 * `history:ask`: entries of one case before seq `before`, for a console that started from a snapshot: its positions, or all
 * that are no positions (facts). Answered with the newest of them, at most 500, oldest first; `isComplete`: there are none
 * before these.
 */
export const historyAskSchema = z.object({
  incidentId: z.uuid(),
  of: z.enum(['facts', 'positions']),
  before: z.number().int().positive(),
});
export type HistoryAsk = z.infer<typeof historyAskSchema>;
export const historyReplySchema = z.object({ entries: z.array(z.unknown()).max(500), isComplete: z.boolean() });
export type HistoryReply = z.infer<typeof historyReplySchema>;

/**
 * `share:ask`: the address of a share's page, for whoever may see tracks. null: no such share, or no right to it. Whoever has the
 * address sees the position until the share ends: it is never in the journal.
 */
export const shareAskSchema = z.object({ shareId: z.uuid() });
export type ShareAsk = z.infer<typeof shareAskSchema>;
export const shareReplySchema = z.object({ url: z.string().nullable() });
export type ShareReply = z.infer<typeof shareReplySchema>;

/** `contract:find`: contracts whose VIN, plate or model holds this text, at most 20, by plate; for any role. */
export const contractFindSchema = z.object({ text: z.string().trim().min(1).max(40) });
export type ContractFind = z.infer<typeof contractFindSchema>;
export const contractsReplySchema = z.object({ contracts: z.array(contractSchema) });
export type ContractsReply = z.infer<typeof contractsReplySchema>;

/** `break:report`: the entry `seq`, as it came here, does not fit the one before it (LOG-1). Unacknowledged. */
export const breakReportSchema = z.object({ seq: z.number().int().positive() });
export type BreakReport = z.infer<typeof breakReportSchema>;

/** `beat`: somebody is at this desk, with this case before them. Every 15 s and when another case is selected; unacknowledged. */
export const beatSchema = z.object({ on: z.uuid().nullable() });
export type Beat = z.infer<typeof beatSchema>;

/** The gateway's clock, milliseconds UTC: with the moments of asking and hearing, the console knows its offset. */
export const timeReplySchema = z.object({ at: z.number().int() });
export type TimeReply = z.infer<typeof timeReplySchema>;

/** Events that the gateway sends. A function argument is Socket.IO's acknowledgement. */
export interface GatewayEvents {
  hello: (hello: Hello) => void;
  snapshot: (snapshot: Snapshot, acknowledge: (receipt: Receipt) => void) => void;
  entries: (batch: EntryBatch, acknowledge: (receipt: Receipt) => void) => void;
  pulse: (pulse: Pulse) => void;
  'units:known': (known: UnitsKnown) => void;
  'units:moved': (moved: UnitsMoved) => void;
}

/** Events that a console sends. */
export interface ConsoleEvents {
  act: (batch: ActBatch, acknowledge: (reply: ActReply) => void) => void;
  'outcome:ask': (ask: OutcomeAsk, acknowledge: (reply: OutcomeReply) => void) => void;
  'history:ask': (ask: HistoryAsk, acknowledge: (reply: HistoryReply) => void) => void;
  'share:ask': (ask: ShareAsk, acknowledge: (reply: ShareReply) => void) => void;
  'contract:find': (ask: ContractFind, acknowledge: (reply: ContractsReply) => void) => void;
  'break:report': (report: BreakReport) => void;
  beat: (beat: Beat) => void;
  'time:ask': (acknowledge: (reply: TimeReply) => void) => void;
}
