import type { EvidenceVerdict } from './check-evidence.ts';

export function isGoodEvidence({ faults, desks }: EvidenceVerdict): boolean {
  return faults.length === 0 && desks.faults.length === 0;
}

/** The verdict in plain words, a sentence a line, for whoever has nothing but the folder: what it proves and what not. */
export function evidenceWords(verdict: EvidenceVerdict, seen: { seq: number } | null): string[] {
  const { manifest, good, withheld, links, points, desks, faults, isSeenFound } = verdict;
  const { head } = manifest;
  return [
    `evidence of case ${manifest.case}, made ${new Date(manifest.madeAt).toISOString()} by ${manifest.by}`,
    `journal ${manifest.epoch}, said to have stood at entry ${head.seq} with hash ${head.hash}`,
    `checked: ${good} entries have the hash of their content; ${links} pairs that follow each other in the journal fit.`,
    `checked: ${points} points of the track, in both files, against the entries.`,
    `checked: ${desks.actions} recorded actions of ${desks.desks} desks; neighbouring numbers were compared.`,
    ...faults.map(({ file, line, what }) => `BROKEN: ${file}${line === null ? '' : ` line ${line}`}: ${what}.`),
    ...desks.faults.map(
      ({ seq, actionId }) => `BROKEN: entry ${seq}: action ${actionId} does not fit the one before it at its desk.`,
    ),
    ...(isSeenFound ? ['good: it holds the very entry that a desk has seen, with the same hash.'] : []),
    ...(seen !== null && !isSeenFound ? ['not checked: the entry that a desk has seen is not in this package.'] : []),
    ...(withheld > 0 ? [`not checked: the content of ${withheld} entries that nobody may see.`] : []),
    'not checked: report.txt beyond its own hash: it is for reading, the entries are the evidence.',
    'not checked: whether entries of the case were left out between others, or at the end: their neighbours are of other cases.',
    'not checked: whether the whole package was made anew with other entries. Only the journal itself can tell (verify-log of its export), or what a desk has seen: --head SEQ:HASH.',
    'not checked: whether what was recorded is true. A chain shows that it was not changed afterwards, no more.',
    `result: ${isGoodEvidence(verdict) ? 'good' : 'BROKEN'}`,
  ];
}
