import { z } from 'zod';
import { coordinateFormatsSchema } from './coordinate-format.ts';
import { guardLimitsSchema } from './guard-limits.ts';
import { psapEntrySchema, regionSchema, telephoneNumberSchema } from './psap.ts';

const seconds = z.number().int().min(1).max(3600);
const share = z.number().min(0).max(1);
const ladder = z
  .array(seconds)
  .min(1)
  .max(5)
  .refine((list) => list.every((one, index) => index === 0 || one > (list[index - 1] ?? 0)), 'seconds that rise');

/**
 * The centre's own settings: one file, read by the gateway, told to every desk at sign-in. Everything stands in the file;
 * nothing is guessed.
 * - ownRegion: where the centre's own line reaches 112; callBackNumber: where a PSAP reaches the centre
 * - clocks: seconds from the alarm to the claim, and from the claim to the PSAP, that the centre asks of itself
 * - escalateAfterS: by priority, after how many seconds nobody's alarm goes up a level, each time
 * - severity: probabilities of MAIS3+ (DOMAIN section 4): raised from side or frontal, by the blow; high from severe
 * - secondLookShare: the part of the ends without an emergency that is looked at again
 * - coordinateFormats: how desks write places in numbers; the first until an operator turns to another
 * - guards: how strict it is with a stolen car (guard-limits.ts)
 * - telephone: who dials: nobody (by hand), the system's program for `tel:`, or the simulated line of the gateway
 */
export const centreSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  callBackNumber: telephoneNumberSchema.nullable(),
  ownRegion: regionSchema.nullable(),
  clocks: z.strictObject({ answerWithinS: seconds, processWithinS: seconds }),
  escalateAfterS: z.strictObject({ '1': ladder, '2': ladder, '3': ladder }),
  severity: z.strictObject({ side: share, frontal: share, severe: share }),
  secondLookShare: share,
  coordinateFormats: coordinateFormatsSchema,
  guards: guardLimitsSchema,
  telephone: z.enum(['by-hand', 'tel', 'simulated']),
  psaps: z
    .array(psapEntrySchema)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'each PSAP id once'),
});
export type Centre = z.infer<typeof centreSchema>;
