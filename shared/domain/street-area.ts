import { z } from 'zod';

/**
 * What one street archive covers. `bounds` is west, south, east, north in decimal degrees; they are a frame, not every
 * place inside need have streets. `dataFrom`: the day (YYYY-MM-DD) that the data shows; `attribution`: whom the archive
 * wants named, plain text; null = the archive does not say.
 */
export const streetAreaSchema = z.object({
  name: z.string(),
  minZoom: z.number().int().nonnegative(),
  maxZoom: z.number().int().nonnegative(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  dataFrom: z.iso.date().nullable(),
  attribution: z.string().nullable(),
});
export type StreetArea = z.infer<typeof streetAreaSchema>;

/**
 * Why an archive gives no streets, or not all of them: `not-pmtiles` another kind of file; `cut-short` its end is missing;
 * `no-vector-tiles` pictures, or a tile format that is not drawn here; `other-layers` vector tiles without Protomaps'
 * layers; `unreadable` the disk or the file refuses; `damaged-tiles` single tiles are damaged, the others are in use;
 * `removed` it was in use and is gone, and nothing covers its place; `no-folder` the configured folder is not there.
 */
export const archiveFaultSchema = z.enum([
  'not-pmtiles',
  'cut-short',
  'no-vector-tiles',
  'other-layers',
  'unreadable',
  'damaged-tiles',
  'removed',
  'no-folder',
]);
export type ArchiveFault = z.infer<typeof archiveFaultSchema>;

/** `file`: the name of the file, without its folder; the whole path for `no-folder`. */
export const archiveProblemSchema = z.object({ file: z.string(), fault: archiveFaultSchema });
export type ArchiveProblem = z.infer<typeof archiveProblemSchema>;

/**
 * The street map as it is now. `revision` grows whenever an archive came or went, so that tiles of before are not taken for
 * tiles of now; `areas` have the best first.
 */
export const streetMapStateSchema = z.object({
  revision: z.number().int().nonnegative(),
  areas: z.array(streetAreaSchema),
  problems: z.array(archiveProblemSchema),
});
export type StreetMapState = z.infer<typeof streetMapStateSchema>;

/** From this zoom on the streets of a town are drawn; a map that ends before it shows main roads only. */
export const streetZoom = 12;
