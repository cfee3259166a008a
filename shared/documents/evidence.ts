import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { hashSchema } from '../domain/chain.ts';
import { type Entry, entrySchema } from '../domain/entry.ts';
import { type EvidenceHead, evidenceHeadSchema, evidenceLineSchema } from '../protocol/evidence.ts';

/** The files of an evidence package; each is in the manifest but the manifest itself. */
export const evidenceFileNames = ['entries.jsonl', 'track.gpx', 'track.geojson', 'report.txt'] as const;
export const evidenceFileNameSchema = z.enum(evidenceFileNames);
export type EvidenceFileName = z.infer<typeof evidenceFileNameSchema>;
export const manifestName = 'manifest.json';

/**
 * `manifest.json`: which case, how far the journal was when it was read (`hash`: of its entry `seq`), who made the package when
 * (milliseconds UTC), and every other file with its SHA-256 and length in octets.
 */
export const manifestSchema = z.strictObject({
  case: z.uuid(),
  epoch: z.uuid(),
  head: z.strictObject({ seq: z.number().int().nonnegative(), hash: hashSchema }),
  madeAt: z.number().int(),
  by: z.string(),
  files: z.array(
    z.strictObject({ name: evidenceFileNameSchema, sha256: hashSchema, bytes: z.number().int().nonnegative() }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The answer of `GET /evidence/:incidentId`, read: `lines` as they came, `entries` what is in those that can be read. */
export interface CaseEvidence {
  head: EvidenceHead;
  lines: readonly string[];
  entries: readonly Entry[];
}

/** @throws Error when it is no such answer, or a line of it cannot be read: then it may have been cut off */
export function readEvidence(text: string): CaseEvidence {
  const [first = '', ...rest] = text.split('\n');
  if (rest.pop() !== '') throw new Error('the evidence was cut off');
  const head = evidenceHeadSchema.parse(JSON.parse(first));
  const entries = rest.flatMap((line): Entry[] => {
    const { entry } = evidenceLineSchema.parse(JSON.parse(line));
    const known = entrySchema.safeParse(entry);
    return known.success ? [known.data] : [];
  });
  return { head, lines: rest, entries };
}

/** A manifest over these files, which are written as UTF-8. */
export function manifestOf(
  { case: incidentId, epoch, head }: EvidenceHead,
  made: { madeAt: number; by: string },
  files: readonly { name: EvidenceFileName; text: string }[],
): Manifest {
  return {
    case: incidentId,
    epoch,
    head,
    ...made,
    files: files.map(({ name, text }) => {
      const octets = utf8ToBytes(text);
      return { name, sha256: bytesToHex(sha256(octets)), bytes: octets.length };
    }),
  };
}
