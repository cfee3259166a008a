import { z } from 'zod';

const text = z.string().trim().min(1).nullish().catch(null);
const schema = z.looseObject({
  name: text,
  attribution: text,
  'planetiler:osm:osmosisreplicationtime': text,
  vector_layers: z.array(z.looseObject({ id: z.string() })).catch([]),
});

/** What an archive says of itself; null = it does not say. */
export interface ArchiveMetadata {
  name: string | null;
  attribution: string | null;
  /** The day of the data, YYYY-MM-DD. */
  dataFrom: string | null;
  layerIds: readonly string[];
}

/**
 * Reads the metadata that PMTiles archives carry as JSON. The day of the data is the one that planetiler notes, or else a
 * day written in the archive's name or the file's (YYYY-MM-DD): tilemaker notes none.
 * @param json parsed, as found @param fileName without its folder
 */
export function readMetadata(json: unknown, fileName: string): ArchiveMetadata {
  const read = schema.safeParse(json);
  const found = read.success ? read.data : { vector_layers: [] };
  const name = found.name ?? null;
  return {
    name,
    attribution: found.attribution ? plainText(found.attribution) : null,
    dataFrom: dayIn(found['planetiler:osm:osmosisreplicationtime']) ?? dayIn(name) ?? dayIn(fileName),
    layerIds: found.vector_layers.map(({ id }) => id),
  };
}

function dayIn(words: string | null | undefined): string | null {
  const day = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(words ?? '')?.[0];
  return day !== undefined && z.iso.date().safeParse(day).success ? day : null;
}

/** Attributions are often written as links; the console follows none. */
function plainText(html: string): string {
  const plain = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&copy;/gi, '©')
    .replace(/&amp;/gi, '&')
    .replace(/&nbsp;/gi, ' ');
  return plain.replace(/\s+/g, ' ').trim();
}
