import { z } from 'zod';

/** What can be asked by voice with yes, no or "nobody knows"; the first three are worth their seconds (DOMAIN section 4). */
export const voiceQuestionSchema = z.enum(['trapped', 'belted', 'aged-55', 'injured', 'fire', 'leak']);
export type VoiceQuestion = z.infer<typeof voiceQuestionSchema>;

/**
 * One fact told by voice. `trapped`, `aged-55`, `injured`: at least one person is; `belted`: everybody was. `value` null:
 * it was asked, and nobody could say.
 */
export const voiceFactSchema = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('occupants'), value: z.number().int().min(0).max(254).nullable() }),
  z.object({ fact: voiceQuestionSchema, value: z.boolean().nullable() }),
]);
export type VoiceFact = z.infer<typeof voiceFactSchema>;
