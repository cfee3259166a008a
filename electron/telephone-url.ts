import { telephoneNumberSchema } from '#shared/domain/psap.ts';

/**
 * The link that the system's telephone program takes: nothing but plus and digits ever goes into it.
 * @throws Error when the number is not E.164
 */
export function telephoneUrl(number: string): string {
  return `tel:${telephoneNumberSchema.parse(number)}`;
}
