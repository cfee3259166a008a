import { z } from 'zod';

/**
 * The duties of a TPS-eCall centre in their order (DOMAIN section 3), and between them those of a theft desk; each is settled
 * by the action of the same name.
 */
export const protocolStepSchema = z.enum([
  'claim',
  'check',
  'call',
  'identify',
  'confirm',
  'theft-mode-on',
  'police-file',
  'sight',
  'recover',
  'theft-mode-off',
  'tell',
  'notify',
  'disclose',
  'conference',
  'release',
  'close',
]);
export type ProtocolStep = z.infer<typeof protocolStepSchema>;

/**
 * What may be left out, with a reason: never that somebody answers for the case, never its end, and
 * nothing that the use of a position rests on. */
export const skippableStepSchema = protocolStepSchema.exclude([
  'claim',
  'close',
  'identify',
  'confirm',
  'theft-mode-on',
  'police-file',
  'recover',
  'theft-mode-off',
]);
export type SkippableStep = z.infer<typeof skippableStepSchema>;
