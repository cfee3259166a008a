import { z } from 'zod';
import type { ExportedJournal, FinalCase } from './history.ts';

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
  args: z.looseObject({ claimId: z.string().optional(), text: z.string().optional() }),
  consoleId: z.string(),
  chain: z.object({ chainId: z.string(), number: z.number(), previousHash: z.string() }),
});
const recordedSchema = entrySchema.extend({ action: actionSchema });
const openedSchema = entrySchema.extend({ report: z.looseObject({ callId: z.string().nullable() }) });

export type JournalEntry = z.infer<typeof entrySchema>;
export type Recorded = z.infer<typeof recordedSchema>;

export interface JournalView {
  entries: readonly JournalEntry[];
  recorded: readonly Recorded[];
  /** Cases by the call that opened them. */
  opened: readonly { incidentId: string; callId: string | null; seq: number }[];
}

export function viewJournal(journal: ExportedJournal): JournalView {
  const entries = journal.entries.map((entry) => entrySchema.parse(entry));
  return {
    entries,
    recorded: entries.flatMap((entry) => (entry.kind === 'action:recorded' ? [recordedSchema.parse(entry)] : [])),
    opened: entries.flatMap((entry) => {
      if (entry.kind !== 'incident:opened' || entry.incidentId === null) return [];
      const { report, seq } = openedSchema.parse(entry);
      return [{ incidentId: entry.incidentId, callId: report.callId, seq }];
    }),
  };
}

/** The open cases that the journal tells of, folded anew and no further than the checker compares. */
export function openCases({ entries, recorded }: JournalView): Map<string, FinalCase> {
  const actions = new Map(recorded.map(({ seq, action }) => [seq, action]));
  const cases = new Map<string, FinalCase & { isClosed: boolean }>();
  for (const { seq, kind, incidentId } of entries) {
    if (incidentId === null) continue;
    const known = cases.get(incidentId);
    if (known === undefined) {
      if (kind !== 'incident:opened') continue;
      const empty = { acknowledged: null, claim: null, calls: [], notified: [], dispatched: [], isClosed: false };
      cases.set(incidentId, { id: incidentId, seq, ...empty });
    } else {
      const action = actions.get(seq);
      cases.set(incidentId, { ...known, seq, ...(action === undefined ? {} : done(known, action)) });
    }
  }
  return new Map([...cases].filter(([, { isClosed }]) => !isClosed).map(([id, { isClosed: _, ...one }]) => [id, one]));
}

function done(known: FinalCase, { id, kind, args }: Recorded['action']): Partial<FinalCase & { isClosed: boolean }> {
  switch (kind) {
    case 'acknowledge':
      return { acknowledged: known.acknowledged ?? id };
    case 'claim':
      return { claim: known.claim ?? id, acknowledged: known.acknowledged ?? id };
    case 'take':
      return known.claim === args.claimId ? { claim: id } : {};
    case 'call':
      return { calls: [...known.calls, id] };
    case 'notify':
      return { notified: [...known.notified, id] };
    case 'dispatch':
      return { dispatched: [...known.dispatched, id] };
    case 'close':
      return { isClosed: true };
    default:
      return {};
  }
}
