import { z } from 'zod';
import { intakeFaultSchema, intakeSourceSchema } from '../domain/entry.ts';

/** `GET /quarantine`, for supervisors: what intake could not read, whole, newest first. `bodyHex` is the body as received. */
export const quarantineItemSchema = z.object({
  id: z.uuid(),
  seq: z.number().int().positive(),
  receivedAt: z.number().int(),
  source: intakeSourceSchema,
  contentType: z.string().nullable(),
  query: z.string(),
  bodyHex: z.string(),
  fault: intakeFaultSchema,
});
export type QuarantineItem = z.infer<typeof quarantineItemSchema>;

export const quarantineListSchema = z.object({ items: z.array(quarantineItemSchema) });
