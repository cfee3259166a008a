import { z } from 'zod';
import { type ActionDraft, actionSchema } from '../domain/action.ts';

/** How an action ended, as far as the black box cares: recorded in the journal, or discarded by a person. */
export const boxOutcomeSchema = z.enum(['recorded', 'discarded']);
export type BoxOutcome = z.infer<typeof boxOutcomeSchema>;

export const settledActionSchema = z.object({ id: z.uuid(), outcome: boxOutcomeSchema });
export type SettledAction = z.infer<typeof settledActionSchema>;

/** `isSynced`: it is in the file and the file is on the disk. If not, only the page's database can keep it. */
export const boxedActionSchema = z.object({ action: actionSchema, isSynced: z.boolean() });
export type BoxedAction = z.infer<typeof boxedActionSchema>;

/** Actions in the order of decision; outcome null: not known to be settled. Discarded ones are left out. */
export const boxContentSchema = z.array(z.object({ action: actionSchema, outcome: z.literal('recorded').nullable() }));
export type BoxContent = z.infer<typeof boxContentSchema>;

/**
 * The desk's flat file beside the page's database (LOG-2). It also is the one place that gives actions their link in the
 * desk's chain (LOG-1), so that two windows never give the same.
 */
export interface BlackBox {
  /** Links the action into the chain and syncs it to the disk. A disk that refuses is told by `isSynced`, never thrown. */
  append(draft: ActionDraft): Promise<BoxedAction>;
  /** Notes how actions ended. Of ids that it does not know nothing is kept. */
  settle(settled: readonly SettledAction[]): Promise<void>;
  /** What is not settled, and what was recorded lately. */
  read(): Promise<BoxContent>;
}
