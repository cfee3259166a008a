import { describe, expect, it } from 'vitest';
import { type EvidenceFileName, manifestOf } from '#shared/documents/evidence.ts';
import { geojsonTrack } from '#shared/documents/geojson-track.ts';
import { gpxTrack } from '#shared/documents/gpx.ts';
import { trackRuns } from '#shared/documents/track-points.ts';
import { genesisHash, hashOf } from '#shared/domain/chain.ts';
import type { Entry } from '#shared/domain/entry.ts';
import {
  action,
  chained,
  fix,
  intents,
  link,
  opened,
  recorded,
  startAt,
  uuid,
} from '#shared/domain/testing/builders.ts';
import { checkEvidence, NoEvidence } from './check-evidence.ts';
import { evidenceWords, isGoodEvidence } from './evidence-words.ts';

const first = action(1, intents.claim);
const second = { ...action(2, intents['theft-mode-on']), chain: link(2, hashOf(first)) };

function position(seq: number, at: number, latitude: number, scope: 'theft-mode' | 'sealed' = 'theft-mode'): Entry {
  const place = { latitude, longitude: 9.52 };
  const told = fix({ place, measuredAt: at, receivedAt: at, accuracyM: 8, speedKmh: 50, source: 'telemetry' });
  const envelope = { seq, at, hash: genesisHash, incidentId: uuid(1) };
  return { ...envelope, kind: 'position:received', fix: told, scope, salt: `salt ${seq}` };
}

/** The journal: entry 4 is of another case. */
const journal = chained([
  opened(1, uuid(1), { kind: 'theft', fix: null, theft: { trigger: 'owner-report' } }),
  position(2, startAt, 47.1, 'sealed'),
  recorded(3, first),
  opened(4, uuid(2)),
  recorded(5, second),
  position(6, startAt + 1000, 47.14),
  position(7, startAt + 2000, 47.1401),
  position(8, startAt + 90_000, 47.15),
]);
const head = { seq: 9, hash: 'f'.repeat(64) };
const lines = journal
  .map((entry, index) => ({ previousHash: journal[index - 1]?.hash ?? genesisHash, entry }))
  .filter(({ entry }) => entry.incidentId === uuid(1))
  .map((line) => {
    const { seq, at, hash, incidentId } = line.entry;
    return seq === 2 ? { ...line, entry: { seq, at, hash, incidentId, kind: 'entry:withheld' as const } } : line;
  });
type Line = (typeof lines)[number];

/** A package as a desk writes it, with its manifest over whatever is in it. */
function packageOf(change: { lines?: readonly object[]; gpx?: string; geojson?: string; head?: typeof head } = {}) {
  const runs = trackRuns(journal);
  const title = { name: 'Spur', description: '', madeAt: startAt };
  const files: { name: EvidenceFileName; text: string }[] = [
    { name: 'entries.jsonl', text: (change.lines ?? lines).map((line) => `${JSON.stringify(line)}\n`).join('') },
    { name: 'track.gpx', text: change.gpx ?? gpxTrack(runs, title) },
    { name: 'track.geojson', text: change.geojson ?? geojsonTrack(runs) },
    { name: 'report.txt', text: 'Fallbericht\n' },
  ];
  const about = { case: uuid(1), epoch: uuid(7), head: change.head ?? head };
  const manifest = manifestOf(about, { madeAt: startAt, by: 'T. Roth' }, files);
  return [...files, { name: 'manifest.json', text: JSON.stringify(manifest) }].map(({ name, text }) => ({
    name,
    octets: new TextEncoder().encode(text),
  }));
}

const check = (change: Parameters<typeof packageOf>[0] = {}) => checkEvidence(packageOf(change), null);
const whatOf = (change: Parameters<typeof packageOf>[0]) =>
  check(change).faults.map(({ file, what }) => `${file} ${what}`);
const changed = (seq: number, change: (line: Line) => object): object[] =>
  lines.map((line) => (line.entry.seq === seq ? change(line) : line));

describe('an evidence package', () => {
  it('is good as it was made, and says what it proves and what not', () => {
    const verdict = check();
    expect(verdict).toMatchObject({ good: 6, withheld: 1, points: 3, faults: [] });
    expect(verdict.links).toBe(5);
    expect(isGoodEvidence(verdict)).toBe(true);
    const said = evidenceWords(verdict, null).join('\n');
    expect(said).toContain('not checked: the content of 1 entries that nobody may see');
    expect(said).toContain('--head SEQ:HASH');
    expect(said).toMatch(/result: good$/);
  });

  it('shows a file that was changed, is missing, or is one too many', () => {
    const files = packageOf();
    const swapped = files.map((file) =>
      file.name === 'report.txt' ? { ...file, octets: new TextEncoder().encode('Fallbericht!\n') } : file,
    );
    expect(checkEvidence(swapped, null).faults).toMatchObject([
      { file: 'report.txt', what: expect.stringMatching(/changed/) },
    ]);
    const without = files.filter(({ name }) => name !== 'track.gpx');
    expect(checkEvidence(without, null).faults.map(({ what }) => what)).toEqual([
      'the manifest tells of it, and it is not there',
      'its points cannot be read',
    ]);
    const more = [...files, { name: 'more.txt', octets: new Uint8Array() }];
    expect(checkEvidence(more, null).faults).toMatchObject([{ file: 'more.txt' }]);
  });

  // Each with a manifest made anew over it, as a forger would.
  it.each<[string, Parameters<typeof packageOf>[0], RegExp]>([
    [
      'an entry whose content was changed',
      { lines: changed(5, (line) => ({ ...line, entry: { ...line.entry, at: 0 } })) },
      /entry 5 was changed/,
    ],
    [
      'a position that was moved',
      {
        lines: changed(7, (line) => ({
          ...line,
          entry: { ...line.entry, fix: fix({ place: { latitude: 48, longitude: 9.52 } }) },
        })),
      },
      /entry 7 was changed/,
    ],
    [
      'an entry with a hash of its own making',
      { lines: changed(6, (line) => ({ ...line, previousHash: 'a'.repeat(64) })) },
      /entry 6 (was changed|does not follow)/,
    ],
    ['entries that changed places', { lines: lines.toReversed() }, /moved or doubled/],
    ['an entry that was doubled', { lines: [...lines, lines.at(-1) ?? {}] }, /moved or doubled/],
    [
      'an entry of another case',
      { lines: [...lines.slice(0, 3), { previousHash: journal[2]?.hash, entry: journal[3] }] },
      /another case/,
    ],
    ['a case without its beginning', { lines: lines.slice(2) }, /does not begin with its opening/],
    ['a line that is none', { lines: [...lines, { entry: 'x' }] }, /cannot be read/],
    ['a head that does not fit', { head: { seq: 8, hash: 'b'.repeat(64) } }, /another hash than was told/],
    ['entries beyond the head', { head: { seq: 7, hash: journal[6]?.hash ?? '' } }, /after the head/],
    [
      'a track without a point',
      { gpx: gpxTrack(trackRuns(journal.slice(0, 7)), { name: '', description: '', madeAt: 0 }) },
      /track.gpx point 3/,
    ],
    [
      'a track that joins what was not measured',
      { geojson: geojsonTrack([trackRuns(journal).flat()]) },
      /track.geojson point 3/,
    ],
    [
      'a track with another speed',
      { geojson: geojsonTrack(trackRuns(journal)).replace('"speedKmh":50', '"speedKmh":150') },
      /track.geojson point 1/,
    ],
    [
      'a position left out',
      { lines: lines.filter(({ entry }) => entry.seq !== 7) },
      /point 2 is not that of the entries/,
    ],
  ])('shows %s', (_what, change, found) => {
    expect(whatOf(change).join('\n')).toMatch(found);
    expect(isGoodEvidence(check(change))).toBe(false);
  });

  it('shows an action that does not fit the one before it at its desk', () => {
    const forged = recorded(5, { ...second, chain: link(2, 'c'.repeat(64)) });
    const verdict = check({ lines: changed(5, (line) => ({ ...line, entry: forged })) });
    expect(verdict.desks.faults).toMatchObject([{ seq: 5 }]);
  });

  it('holds against what a desk has seen', () => {
    const seen = { seq: 7, hash: journal[6]?.hash ?? '' };
    expect(checkEvidence(packageOf(), seen)).toMatchObject({ isSeenFound: true, faults: [] });
    const other = checkEvidence(packageOf(), { ...seen, hash: 'd'.repeat(64) });
    expect(other.faults).toHaveLength(1);
    expect(checkEvidence(packageOf(), { seq: 4, hash: 'd'.repeat(64) })).toMatchObject({
      isSeenFound: false,
      faults: [],
    });
    expect(checkEvidence(packageOf(), { ...head, hash: 'd'.repeat(64) }).faults).toHaveLength(1);
  });

  it('is told from a folder that is none', () => {
    expect(() => checkEvidence([], null)).toThrow(NoEvidence);
    expect(() => checkEvidence([{ name: 'manifest.json', octets: new TextEncoder().encode('{}') }], null)).toThrow(
      NoEvidence,
    );
  });
});
