import type { de } from './de.ts';

/** The same keys with any words: what a translation must have, so that a missing key does not compile. */
export type Shape<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]> };

export type Texts = Shape<typeof de>;
