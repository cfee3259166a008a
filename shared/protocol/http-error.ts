import { z } from 'zod';

/** The body of every http answer that is not a success. `field` names what was wrong, `bit` is for MSD octets only. */
export const httpErrorSchema = z.object({
  error: z.string(),
  field: z.string().nullable(),
  bit: z.number().int().nonnegative().nullable(),
  expected: z.string(),
  quarantineId: z.uuid().nullable(),
});
export type HttpError = z.infer<typeof httpErrorSchema>;
