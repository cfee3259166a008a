import { z } from 'zod';
import type { ExportedJournal } from './history.ts';

/** The journal as the checker reads it: no more than it judges by, and nothing of the product's own schemas. */
const entrySchema = z.looseObject({
  seq: z.number(),
  at: z.number(),
  kind: z.string(),
  incidentId: z.string().nullable(),
  hash: z.string(),
});
const actionSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  by: z.string(),
  args: z.looseObject({
    claimId: z.string().optional(),
    offerId: z.string().optional(),
    callId: z.string().optional(),
    shareId: z.string().optional(),
    commandId: z.string().optional(),
    isSampled: z.boolean().optional(),
    text: z.string().optional(),
  }),
  consoleId: z.string(),
  chain: z.object({ chainId: z.string(), number: z.number(), previousHash: z.string() }),
});
const recordedSchema = entrySchema.extend({ action: actionSchema });
const openedSchema = entrySchema.extend({
  report: z.looseObject({ callId: z.string().nullable(), kind: z.string().optional() }),
});
const sentSchema = entrySchema.extend({ commandId: z.string() });

export type JournalEntry = z.infer<typeof entrySchema>;
export type Recorded = z.infer<typeof recordedSchema>;

export interface JournalView {
  entries: readonly JournalEntry[];
  recorded: readonly Recorded[];
  /** Cases by the call that opened them. */
  opened: readonly { incidentId: string; callId: string | null; seq: number; isTheft: boolean }[];
  /** Commands that went out to cars, each time that one did. */
  sentCommands: readonly string[];
}

export function viewJournal(journal: ExportedJournal): JournalView {
  const entries = journal.entries.map((entry) => entrySchema.parse(entry));
  return {
    entries,
    recorded: entries.flatMap((entry) => (entry.kind === 'action:recorded' ? [recordedSchema.parse(entry)] : [])),
    opened: entries.flatMap((entry) => {
      if (entry.kind !== 'incident:opened' || entry.incidentId === null) return [];
      const { report, seq } = openedSchema.parse(entry);
      return [{ incidentId: entry.incidentId, callId: report.callId, seq, isTheft: report.kind === 'theft' }];
    }),
    sentCommands: entries.flatMap((entry) =>
      entry.kind === 'command:sent' ? [sentSchema.parse(entry).commandId] : [],
    ),
  };
}
