import { z } from 'zod';

/** The duties of a TPS-eCall centre in their order (DOMAIN section 3); each is settled by the action of the same name. */
export const protocolStepSchema = z.enum([
  'claim',
  'check',
  'call',
  'tell',
  'notify',
  'disclose',
  'conference',
  'release',
  'close',
]);
export type ProtocolStep = z.infer<typeof protocolStepSchema>;

/** What may be left out, with a reason: never that somebody answers for the case, and never its end. */
export const skippableStepSchema = protocolStepSchema.exclude(['claim', 'close']);
export type SkippableStep = z.infer<typeof skippableStepSchema>;
