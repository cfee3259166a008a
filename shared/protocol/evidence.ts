import { z } from 'zod';
import { hashSchema } from '../domain/chain.ts';
import { entryHeadSchema } from '../domain/entry.ts';

/**
 * `GET /evidence/:incidentId?consoleId=`, for roles that see tracks: every entry of one case, one JSON value a line. This is
 * the first line: the case, and how far the journal was (`hash`: the head entry's) when the answer began.
 */
export const evidenceHeadSchema = z.object({
  case: z.uuid(),
  epoch: z.uuid(),
  head: z.object({ seq: z.number().int().nonnegative(), hash: hashSchema }),
});
export type EvidenceHead = z.infer<typeof evidenceHeadSchema>;

/**
 * The lines after it, oldest first. `previousHash` is that of the entry before it in the journal, which may be of another case:
 * with it the entry's own hash can be checked alone. What nobody may see is an `entry:withheld` in its place.
 */
export const evidenceLineSchema = z.object({ previousHash: hashSchema, entry: entryHeadSchema });
export type EvidenceLine = z.infer<typeof evidenceLineSchema>;
