import { z } from 'zod';

/** How a place is written in numbers: decimal degrees; degrees, minutes, seconds; metres on the grids UTM and MGRS. */
export const coordinateFormatSchema = z.enum(['decimal', 'dms', 'utm', 'mgrs']);
export type CoordinateFormat = z.infer<typeof coordinateFormatSchema>;

/** The formats that a centre works with: at least one, each once, the usual one first. */
export const coordinateFormatsSchema = z
  .tuple([coordinateFormatSchema], coordinateFormatSchema)
  .refine((list) => new Set(list).size === list.length, 'each format once');
export type CoordinateFormats = z.infer<typeof coordinateFormatsSchema>;

/** The format to show: the one chosen at the desk while the centre works with it, else the centre's first. */
export function shownFormat(chosen: CoordinateFormat | null, [first, ...others]: CoordinateFormats): CoordinateFormat {
  return chosen !== null && others.includes(chosen) ? chosen : first;
}

/** The format after this one; after the last comes the first. */
export function nextFormat(shown: CoordinateFormat, formats: CoordinateFormats): CoordinateFormat {
  return formats[formats.indexOf(shown) + 1] ?? formats[0];
}
