import { z } from 'zod';
import { hashSchema } from '../domain/chain.ts';

/**
 * `GET /journal`, for supervisors: the whole journal, one JSON value a line. This is the first line: how far the journal was
 * when the answer began (`hash`: the head entry's, the genesis hash when there is none). The entries 1 to `head` follow.
 */
export const journalExportHeadSchema = z.object({
  epoch: z.uuid(),
  head: z.number().int().nonnegative(),
  hash: hashSchema,
});
export type JournalExportHead = z.infer<typeof journalExportHeadSchema>;
