import { z } from 'zod';

/** What started a theft case (DOMAIN section 1): a sensor in the car, or a person's report. */
export const theftTriggerSchema = z.enum([
  'movement',
  'tilt',
  'no-driver-card',
  'tampering',
  'siren',
  'low-battery',
  'owner-report',
]);
export type TheftTrigger = z.infer<typeof theftTriggerSchema>;

export const theftSchema = z.object({ trigger: theftTriggerSchema });
