import { z } from 'zod';

/** Which help is asked for, by its Austrian number (DOMAIN section 5); `regional` = whichever centre is in charge there. */
export const psapSchema = z.enum(['112', '122', '133', '144', 'regional', '140', '141']);
export type Psap = z.infer<typeof psapSchema>;

/** A telephone number as it is dialled from anywhere. */
export const telephoneNumberSchema = z.string().regex(/^\+[0-9]{6,15}$/, 'an E.164 number such as +436641234567');

/** ISO 3166-2 (`AT-7`) or, for a country that is one region, ISO 3166-1 (`LI`). */
export const regionSchema = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'a region such as AT-7 (ISO 3166-2) or LI (ISO 3166-1)');
export type Region = z.infer<typeof regionSchema>;

export const spokenLanguageSchema = z.string().regex(/^[a-z]{2}$/, 'a language such as de (ISO 639-1)');

/**
 * A control centre in the centre's own directory. `number` null: nobody has entered one, which is shown and never guessed.
 * `languages` are spoken there, the first one is usual.
 */
export const psapEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'an id of a-z, 0-9 and -'),
  name: z.string().trim().min(1).max(120),
  psaps: z.array(psapSchema).min(1),
  regions: z.array(regionSchema).min(1),
  number: telephoneNumberSchema.nullable(),
  languages: z.array(spokenLanguageSchema).min(1),
  note: z.string().trim().min(1).max(400).nullable(),
});
export type PsapEntry = z.infer<typeof psapEntrySchema>;

/** Who was reached, copied into the record: it stays true when the directory changes. */
export const psapContactSchema = z.object({ id: z.string(), name: z.string() });
export type PsapContact = z.infer<typeof psapContactSchema>;
