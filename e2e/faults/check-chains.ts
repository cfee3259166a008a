import { digest } from './canonical.ts';
import type { Finding } from './checker.ts';
import type { Outcome } from './history.ts';
import type { JournalView, Recorded } from './journal-view.ts';

const genesis = '0'.repeat(64);

/** Recomputes both hash chains (LOG-1), and asks why breaks are on record. */
export function checkChains({ history, journal }: Outcome, view: JournalView): Finding[] {
  const brokenBoxes = history.some(({ kind }) => kind === 'box:refuses');
  const onRecord = view.entries.filter(({ kind }) => kind === 'chain:broken');
  return [
    ...journalChain(journal, view),
    ...deskChains(view.recorded).filter(() => !brokenBoxes),
    // A desk whose black box could not write, and that was killed then, does not know where its chain stood.
    ...onRecord
      .filter(() => !brokenBoxes)
      .map(({ seq, broken }) => broke(`a break is on record as ${seq}: ${JSON.stringify(broken)}`)),
  ];
}

function journalChain({ head, hash }: Outcome['journal'], { entries }: JournalView): Finding[] {
  const findings: Finding[] = [];
  let previousHash = genesis;
  for (const [index, { hash: told, ...content }] of entries.entries()) {
    if (content.seq !== index + 1) findings.push(broke(`entry ${index + 1} of the export says it is ${content.seq}`));
    if (digest({ previousHash, content }) !== told)
      findings.push(broke(`the hash of entry ${content.seq} does not fit`));
    previousHash = told;
  }
  if (head !== entries.length || hash !== previousHash) findings.push(broke(`the export says head ${head}, ${hash}`));
  return findings;
}

function deskChains(recorded: readonly Recorded[]): Finding[] {
  const links = new Map<string, Recorded['action']>();
  const findings: Finding[] = [];
  for (const { action } of recorded) {
    const { chainId, number } = action.chain;
    const key = `${action.consoleId} ${chainId} ${number}`;
    const other = links.get(key);
    if (other !== undefined && other.id !== action.id)
      findings.push(broke(`${action.id} and ${other.id} are both ${key}`));
    links.set(key, action);
  }
  for (const action of links.values()) {
    const { chainId, number, previousHash } = action.chain;
    const before = links.get(`${action.consoleId} ${chainId} ${number - 1}`);
    const expected = number === 1 ? genesis : before === undefined ? previousHash : digest(before);
    if (previousHash !== expected) findings.push(broke(`${action.id} does not follow the action before it`));
  }
  return findings;
}

function broke(what: string): Finding {
  return { kind: 'broken', id: null, what };
}
