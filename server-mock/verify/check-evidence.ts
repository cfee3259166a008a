import { type Manifest, manifestName, manifestSchema } from '#shared/documents/evidence.ts';
import { hashOfEntry } from '#shared/domain/chain.ts';
import { entrySchema } from '#shared/domain/entry.ts';
import { evidenceLineSchema } from '#shared/protocol/evidence.ts';
import type { ChainPlace } from '../journal/chain-fault.ts';
import { createDeskCheck, type DeskVerdict } from './check-desks.ts';
import { trackFaults } from './check-tracks.ts';
import { type FolderFile, fileFaults } from './evidence-files.ts';

/** What is not as it should be: in which file, at which line of it (from 1, null = the file as a whole), and what. */
export interface EvidenceFault {
  file: string;
  line: number | null;
  what: string;
}

export interface EvidenceVerdict {
  manifest: Manifest;
  /** Entries whose own hash was found to be right. */
  good: number;
  /** Entries that stand there by number and hash only: their content was withheld, and cannot be checked. */
  withheld: number;
  /** Pairs of entries that follow each other in the journal, and fit. */
  links: number;
  points: number;
  desks: DeskVerdict;
  /** What was compared with what a desk has seen. */
  isSeenFound: boolean;
  faults: EvidenceFault[];
}

/** This is no evidence package at all. */
export class NoEvidence extends Error {}

/**
 * Checks an evidence package: each file against the manifest, each entry against its own hash and its neighbour, and the track
 * files against the entries.
 * @param files of the folder, whole
 * @param seen seq and hash of an entry as a desk has it, null when there is nothing to compare with
 * @throws NoEvidence when there is no manifest that can be read
 */
export function checkEvidence(files: readonly FolderFile[], seen: ChainPlace | null): EvidenceVerdict {
  const manifest = readManifest(files);
  const faults = fileFaults(manifest, files);
  const file = 'entries.jsonl';
  const lines = linesOfFile(files, file);
  const fault = (line: number | null, what: string) => void faults.push({ file, line, what });
  const desks = createDeskCheck();
  const entries: object[] = [];
  const verdict = { good: 0, withheld: 0, links: 0, isSeenFound: false };
  let last: ChainPlace | null = null;

  for (const [index, text] of lines.entries()) {
    const at = index + 1;
    const read = readLine(text);
    if (read === null) {
      fault(at, 'it cannot be read as an entry');
      continue;
    }
    const { previousHash, entry } = read;
    const { seq, hash } = entry;
    if (entry.incidentId !== manifest.case) fault(at, `entry ${seq} is of another case`);
    if (entry.kind === 'entry:withheld') verdict.withheld += 1;
    else if (hashOrNull(previousHash, entry) === hash) verdict.good += 1;
    else fault(at, `entry ${seq} was changed: its hash does not fit its content`);
    if (last !== null && seq <= last.seq) fault(at, `entry ${seq} stands after entry ${last.seq}: moved or doubled`);
    if (last !== null && seq === last.seq + 1) {
      if (previousHash === last.hash) verdict.links += 1;
      else fault(at, `entry ${seq} does not follow entry ${last.seq}: one of the two was rewritten`);
    }
    if (seq > manifest.head.seq) fault(at, `entry ${seq} comes after the head that the manifest tells`);
    for (const known of [manifest.head, ...(seen === null ? [] : [seen])]) {
      if (known.seq === seq && known.hash !== hash) fault(at, `entry ${seq} has another hash than was told of it`);
    }
    verdict.isSeenFound ||= seen?.seq === seq && seen.hash === hash;
    desks.add(entry);
    entries.push(entry);
    last = { seq, hash };
  }
  if (!isOpening(entries[0])) fault(1, 'the case does not begin with its opening');
  if (seen !== null && seen.seq === manifest.head.seq) {
    if (seen.hash === manifest.head.hash) verdict.isSeenFound = true;
    else faults.push({ file: manifestName, line: null, what: 'its head has another hash than a desk has seen' });
  }
  const { points, faults: ofTracks } = trackFaults(readable(entries), files);
  return { manifest, ...verdict, points, desks: desks.verdict(), faults: [...faults, ...ofTracks] };
}

function readManifest(files: readonly FolderFile[]): Manifest {
  const found = files.find(({ name }) => name === manifestName);
  if (found === undefined) throw new NoEvidence(`it has no ${manifestName}`);
  const manifest = manifestSchema.safeParse(parseJson(text(found)));
  if (!manifest.success) throw new NoEvidence(`its ${manifestName} is not that of an evidence package`);
  return manifest.data;
}

function linesOfFile(files: readonly FolderFile[], name: string): string[] {
  const found = files.find((file) => file.name === name);
  return found === undefined ? [] : text(found).split('\n').slice(0, -1);
}

/** The entry whole, also fields that no version knows: each counts for its hash. */
function readLine(line: string) {
  const read = evidenceLineSchema.safeParse(parseJson(line));
  return read.success ? read.data : null;
}

/** Numbers beyond every number are JSON, but nothing that was ever recorded. */
function hashOrNull(previousHash: string, entry: object): string | null {
  try {
    return hashOfEntry(previousHash, entry);
  } catch {
    return null;
  }
}

function isOpening(entry: object | undefined): boolean {
  if (entry === undefined || !('kind' in entry)) return false;
  // An opening of before protocol 4 may tell a place, and is withheld whole.
  return entry.kind === 'incident:opened' || entry.kind === 'entry:withheld';
}

function readable(entries: readonly object[]) {
  return entries.flatMap((entry) => {
    const known = entrySchema.safeParse(entry);
    return known.success ? [known.data] : [];
  });
}

function text({ octets }: FolderFile): string {
  return new TextDecoder().decode(octets);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
