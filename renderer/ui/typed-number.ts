import { telephoneNumberSchema } from '#shared/domain/psap.ts';

/** A telephone number as people type it, in E.164: "+43 (664) 123-4567", "0043 664 ..."; null when it is none. */
export function typedNumber(text: string): string | null {
  const plain = text.replace(/[\s()/.-]/g, '').replace(/^00/, '+');
  const parsed = telephoneNumberSchema.safeParse(plain);
  return parsed.success ? parsed.data : null;
}
