import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genesisHash, hashOfEntry } from '#shared/domain/chain.ts';
import { checkLog, NoLog } from './check-log.ts';

type Line = { seq: number; hash: string } & Record<string, unknown>;

const epoch = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
/** Every run tries the same logs: what fails once fails again. */
const runs = { seed: 20_260_115, numRuns: 150 };

/** Gives the entries from `index` on the hashes that their present content asks for, as a forger would. */
function rehash(entries: readonly Line[], index = 0): Line[] {
  const kept = entries.slice(0, index);
  for (const entry of entries.slice(index)) {
    kept.push({ ...entry, hash: hashOfEntry(kept.at(-1)?.hash ?? genesisHash, entry) });
  }
  return kept;
}

function linesOfLog(entries: readonly Line[], end: Line | undefined = entries.at(-1)): string[] {
  const head = { epoch, head: end?.seq ?? 0, hash: end?.hash ?? genesisHash };
  return [head, ...entries].map((value) => JSON.stringify(value));
}

/** Entries of any content, also of kinds that nobody knows, chained as a journal chains them. */
const logOf = (least: number) =>
  fc
    .array(
      fc.record({ at: fc.integer(), kind: fc.string(), more: fc.jsonValue(), text: fc.string({ unit: 'binary' }) }),
      {
        minLength: least,
        maxLength: 25,
      },
    )
    .map((contents) =>
      rehash(contents.map((content, index) => ({ seq: index + 1, incidentId: null, hash: '', ...content }))),
    );

/** A log and the index of one of its entries. */
const logAndPlace = (least = 1) =>
  logOf(least).chain((log) => fc.record({ log: fc.constant(log), index: fc.nat(log.length - 1) }));

const withheldOf = ({ seq, hash, at, incidentId }: Line): Line => ({
  seq,
  hash,
  at,
  incidentId,
  kind: 'entry:withheld',
});

const edits: ((entry: Line) => Line)[] = [
  (entry) => ({ ...entry, at: Number(entry.at) + 1 }),
  (entry) => ({ ...entry, kind: `${entry.kind} ` }),
  (entry) => ({ ...entry, added: null }),
  (entry) => ({ ...entry, more: [entry.more] }),
  (entry) => ({ ...entry, incidentId: epoch }),
  (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
];

const faultOf = async (lines: string[], seen: Line | null = null) => (await checkLog(lines, seen)).fault;

describe('LOG-1 an exported log', () => {
  it('is good when nobody touched it, whatever a desk has seen of it', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(), async ({ log, index }) => {
        const verdict = await checkLog(linesOfLog(log), log[index] ?? null);
        expect(verdict).toMatchObject({ good: log.length, fault: null });
      }),
      runs,
    ));

  it('shows an edit at the entry that was edited', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(), fc.constantFrom(...edits), async ({ log, index }, edit) => {
        const changed = log.map((entry, at) => (at === index ? edit(entry) : entry));
        expect(await faultOf(linesOfLog(changed, log.at(-1)))).toMatchObject({ kind: 'hash', seq: index + 1 });
      }),
      runs,
    ));

  it('shows an edit under a new hash at the entry behind it, where the old one stands', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(), fc.constantFrom(...edits.slice(0, -1)), async ({ log, index }, edit) => {
        const changed = rehash(
          log.map((entry, at) => (at === index ? edit(entry) : entry)),
          index,
        );
        const forged = log.map((entry, at) => (at === index ? (changed[at] ?? entry) : entry));
        const isLast = index === log.length - 1;
        expect(await faultOf(linesOfLog(forged, log.at(-1)))).toMatchObject(
          isLast ? { kind: 'other-hash', by: 'head', seq: index + 1 } : { kind: 'hash', seq: index + 2 },
        );
      }),
      runs,
    ));

  it('shows a rewrite to the end, first line included, against what a desk has seen of it', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(), fc.nat(), async ({ log, index }, later) => {
        const forged = rehash(
          log.map((entry, at) => (at === index ? { ...entry, at: 1e12 } : entry)),
          index,
        );
        expect(await faultOf(linesOfLog(forged))).toBeNull();
        const seen = log[index + (later % (log.length - index))] ?? null;
        expect(await faultOf(linesOfLog(forged), seen)).toMatchObject({
          kind: 'other-hash',
          by: 'seen',
          seq: seen?.seq,
        });
      }),
      runs,
    ));

  it('shows a removed entry', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(2), async ({ log, index }) => {
        const rest = log.filter((_, at) => at !== index);
        const isLast = index === log.length - 1;
        expect(await faultOf(linesOfLog(rest, log.at(-1)))).toMatchObject({
          kind: isLast ? 'cut' : 'number',
          seq: index + 1,
        });
      }),
      runs,
    ));

  it('shows a removed entry whose followers were numbered anew', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(2), async ({ log, index }) => {
        fc.pre(index < log.length - 1);
        const rest = log.filter((_, at) => at !== index).map((entry, at) => ({ ...entry, seq: at + 1 }));
        expect(await faultOf(linesOfLog(rest))).toMatchObject({ kind: 'hash', seq: index + 1 });
      }),
      runs,
    ));

  it('shows two entries that changed places, with and without their numbers', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(2), fc.nat(), async ({ log, index }, step) => {
        const other = (index + 1 + (step % (log.length - 1))) % log.length;
        const [first, second] = index < other ? [index, other] : [other, index];
        const swapped = [...log];
        [swapped[first], swapped[second]] = [log[second] ?? log[0], log[first] ?? log[0]] as [Line, Line];
        expect(await faultOf(linesOfLog(swapped, log.at(-1)))).toMatchObject({ kind: 'number', seq: first + 1 });
        const renumbered = swapped.map((entry, at) => ({ ...entry, seq: at + 1 }));
        expect(await faultOf(linesOfLog(renumbered, log.at(-1)))).toMatchObject({ kind: 'hash', seq: first + 1 });
      }),
      runs,
    ));

  it('shows a cut tail by its first line, and when that was cut to size, against what a desk has seen', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(), async ({ log, index }) => {
        const [rest, last] = [log.slice(0, index), log.at(-1)];
        expect(await faultOf(linesOfLog(rest, last))).toMatchObject({ kind: 'cut', by: 'head', seq: index + 1 });
        expect(await faultOf(linesOfLog(rest))).toBeNull();
        expect(await faultOf(linesOfLog(rest), last ?? null)).toMatchObject({
          kind: 'cut',
          by: 'seen',
          seq: index + 1,
        });
      }),
      runs,
    ));

  it('is good with entries withheld, and counts them', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(), async ({ log, index }) => {
        const shown = log.map((entry, at) => (at === index ? withheldOf(entry) : entry));
        const verdict = await checkLog(linesOfLog(shown), log.at(-1) ?? null);
        expect(verdict).toMatchObject({ good: log.length, withheld: 1, fault: null });
      }),
      runs,
    ));

  it('shows a withheld entry under another hash at the entry behind it, or against its end', () =>
    fc.assert(
      fc.asyncProperty(logAndPlace(), async ({ log, index }) => {
        const forged = log.map((entry, at) =>
          at === index ? { ...withheldOf(entry), hash: hashOfEntry(genesisHash, { other: entry.hash }) } : entry,
        );
        const isLast = index === log.length - 1;
        expect(await faultOf(linesOfLog(forged, log.at(-1)))).toMatchObject(
          isLast ? { kind: 'other-hash', by: 'head', seq: index + 1 } : { kind: 'hash', seq: index + 2 },
        );
      }),
      runs,
    ));

  it('shows entries beyond the end that its first line tells', async () => {
    const log = rehash([1, 2, 3].map((seq) => ({ seq, hash: '', at: 0, incidentId: null, kind: 'x' })));
    expect(await faultOf(linesOfLog(log, log[1]))).toEqual({ kind: 'surplus', seq: 3 });
  });

  it.each([
    ['is no JSON', '{"seq":2,'],
    ['is empty', ''],
    ['is no entry', '{"seq":2}'],
    [
      'holds a number beyond all numbers',
      `{"seq":2,"at":0,"hash":"${genesisHash}","kind":"x","incidentId":null,"n":1e999}`,
    ],
    [
      'is deeper than anything',
      `{"seq":2,"at":0,"hash":"${genesisHash}","kind":"x","incidentId":null,"n":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ],
  ])('names the entry whose line %s', async (_what, line) => {
    const [entry] = rehash([{ seq: 1, hash: '', at: 0, incidentId: null, kind: 'x' }]);
    const lines = linesOfLog(entry === undefined ? [] : [entry]);
    expect(await faultOf([...lines, line])).toMatchObject({ kind: 'unreadable', seq: 2 });
  });

  it.each([
    ['empty', []],
    ['another file', ['hello']],
    ['a log without its first line', linesOfLog([]).slice(1).concat('{"seq":1}')],
  ])('is told from a file that is %s', async (_what, lines) => {
    await expect(checkLog(lines, null)).rejects.toThrow(NoLog);
  });
});
