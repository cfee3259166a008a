import { z } from 'zod';
import { evidenceFileNames, manifestName } from '../documents/evidence.ts';

/** Letters, digits and a few signs that no file system minds; never a path, never hidden, never ending in a dot. */
const plainName = /^[\p{L}\p{N}](?:[\p{L}\p{N} _.()-]*[\p{L}\p{N})])?$/u;
const longestName = 100;
/** Names that Windows keeps for devices, whatever follows the dot. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const namePart = z
  .string()
  .max(longestName)
  .regex(plainName, 'a plain name, no path')
  .refine((name) => !deviceName.test(name), 'not a name of a device');

/** Which file it is: its ending belongs to the kind and is put on by the main process. */
export const fileKindSchema = z.enum(['veds', 'cap', 'msd', 'gpx', 'geojson']);
export type FileKind = z.infer<typeof fileKindSchema>;

/** `folder`: the case's own; `name`: without its ending. */
export const documentNameSchema = z.strictObject({ folder: namePart, name: namePart });
export type DocumentName = z.infer<typeof documentNameSchema>;

/** A PDF to be made of what the page shows in print. `isOnePage`: it is made smaller rather than longer. */
export const printedFileSchema = documentNameSchema.extend({ isOnePage: z.boolean() });
export type PrintedFile = z.infer<typeof printedFileSchema>;

export const documentFileSchema = documentNameSchema.extend({
  kind: fileKindSchema,
  base64: z.base64().min(1).max(64_000_000),
});
export type DocumentFile = z.infer<typeof documentFileSchema>;

/** Files of fixed names that belong together, as text, in a folder of their own within the case's: an evidence package. */
export const documentPackageSchema = documentNameSchema.extend({
  files: z
    .array(z.strictObject({ name: z.enum([...evidenceFileNames, manifestName]), text: z.string().max(200_000_000) }))
    .min(1)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length, 'each name once'),
});
export type DocumentPackage = z.infer<typeof documentPackageSchema>;

/** `path`: where the file is, for the operator to read; a number is in its name when there was one of that name already. */
export const savedDocumentSchema = z.object({ path: z.string() });
export type SavedDocument = z.infer<typeof savedDocumentSchema>;

/** Documents on the desk's disk. A promise kept means that the file is there, whole and synced. */
export interface Documents {
  /** What the page shows in print, as PDF. @throws Error when it could not be made or written */
  pdf(file: PrintedFile): Promise<SavedDocument>;
  /** @throws Error when it could not be written */
  save(file: DocumentFile): Promise<SavedDocument>;
  /** @returns the path of the new folder. @throws Error when it could not be written; then none of it is there */
  savePackage(files: DocumentPackage): Promise<SavedDocument>;
}

/** A text as a part of a file's name: what no name may hold becomes a space; empty when nothing is left. */
export function asNamePart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}_.()-]+/gu, ' ')
    .slice(0, 60);
  return plain.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N})]+$/u, '');
}
