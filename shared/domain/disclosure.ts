import { z } from 'zod';
import { psapContactSchema, psapSchema } from './psap.ts';

/** Why data of a case was given away (DOMAIN section 6); `own-records`: to nobody, it stays in the centre's files. */
export const purposeSchema = z.enum(['emergency-aid', 'police-request', 'exercise', 'own-records']);
export type Purpose = z.infer<typeof purposeSchema>;

/**
 * What was given: the words read out, the sheet, the octets as received, the machine forms, the report of the case, the
 * track of a stolen car,
 * the evidence package. */
export const disclosedPartSchema = z.enum([
  'read-out',
  'sheet',
  'msd',
  'veds',
  'cap',
  'report',
  'track-gpx',
  'track-geojson',
  'evidence',
]);
export type DisclosedPart = z.infer<typeof disclosedPartSchema>;

export const disclosureSchema = z.object({
  to: z.object({
    psap: psapSchema.nullable(),
    contact: psapContactSchema.nullable(),
    name: z.string().trim().min(1).max(120),
  }),
  purpose: purposeSchema,
  parts: z.array(disclosedPartSchema).min(1),
  via: z.enum(['voice', 'paper', 'file']),
});
export type Disclosure = z.infer<typeof disclosureSchema>;
