import { z } from 'zod';
import { brokenEntrySchema } from '../domain/entry.ts';

/** `GET /chain-breaks`, for supervisors: the breaks of hash chains on record (LOG-1), newest first, at most 200. */
export const chainBreakItemSchema = brokenEntrySchema;
export type ChainBreakItem = z.infer<typeof chainBreakItemSchema>;

export const chainBreaksReplySchema = z.object({ items: z.array(chainBreakItemSchema) });
