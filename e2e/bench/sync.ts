import { cleanUp } from '../harness/clean-up.ts';
import { readJournal } from '../harness/read-journal.ts';
import { checkDrained, checkKept } from './sync-check.ts';
import { type Comparison, comparison, turns } from './sync-comparison.ts';
import { runInElectron } from './sync-console.ts';
import { type Contender, contenders } from './sync-contenders.ts';
import { caseCount, entryCount, journalDrafts, offlineActions, openings } from './sync-data.ts';
import { type BenchGateway, startBenchGateway } from './sync-gateway.ts';
import { type PreparedJournal, prepareJournal } from './sync-journal.ts';
import type { GatewayAccess, Job, Outcome, Task } from './sync-page/job.ts';
import { bundlePage } from './sync-page-bundle.ts';
import { startRemote } from './sync-remote.ts';

const rounds = 5;

interface Scene {
  page: string;
  journal: PreparedJournal;
  gateway: BenchGateway;
}

/**
 * Catching up with 10,000 entries and draining 1,000 actions: the console's engine against a real gateway; beside it, in the
 * same Electron, with the same bytes and in turns, the floors and the replication of RxDB and PouchDB against servers that
 * keep everything in memory.
 */
export async function measureSync(say: (line: string) => void): Promise<Comparison[]> {
  const page = await bundlePage();
  const undo = [page.remove];
  try {
    const full = await prepareJournal(journalDrafts(Date.now()));
    undo.push(full.remove);
    const start = await prepareJournal(openings());
    undo.push(start.remove);
    // Without this a console that far behind is sent a snapshot.
    const fullGateway = await startBenchGateway(full, ['--most-entries-behind', String(entryCount)]);
    undo.push(() => fullGateway.process.remove());
    const caughtUp = await inTurns('catch-up', say, (one) =>
      catchUp({ page: page.folder, journal: full, gateway: fullGateway }, one),
    );
    await fullGateway.process.kill();
    const startGateway = await startBenchGateway(start);
    undo.push(() => startGateway.process.remove());
    const drained = await inTurns('drain', say, (one) =>
      drain({ page: page.folder, journal: start, gateway: startGateway }, one),
    );
    return [
      comparison(
        `catch-up of ${entryCount} entries`,
        'at most 2x the Dexie floor, ahead of RxDB and PouchDB',
        'every contender holds all entries; ours has folded 200 cases and verified the chain',
        caughtUp,
      ),
      comparison(
        'drain of 1000 actions over 200 cases',
        'at most 3x raw acknowledgements in turn, ahead of RxDB and PouchDB',
        'each action is there once, whole, and in order per case: ours in the journal, the others in the memory of a server',
        drained,
      ),
    ];
  } finally {
    await cleanUp(undo.toReversed());
  }
}

async function inTurns(task: Task, say: (line: string) => void, measure: (one: Contender) => Promise<Outcome>) {
  const all = contenders[task];
  const samples = new Map(all.map(({ name, role }) => [name, { name, role, durability: '', ms: [] as number[] }]));
  for (const [round, turn] of turns(all, rounds).entries()) {
    for (const one of turn) {
      const { ms, durabilities } = await measure(one);
      say(`${task} ${round + 1}/${rounds}: ${one.name} ${Math.round(ms)} ms`);
      const sample = samples.get(one.name);
      sample?.ms.push(ms);
      if (sample) sample.durability = durabilities.map(nameDurability).join(' and ') || 'nothing stored';
    }
  }
  return [...samples.values()];
}

async function catchUp({ page, journal, gateway }: Scene, one: Contender): Promise<Outcome> {
  const remote = await startRemote(page, journal.entries, []);
  try {
    const access = one.role === 'ours' ? await gateway.access(one.isFresh ?? false) : null;
    const outcome = await runInElectron(remote.url, jobFor(one, 'catch-up', access));
    const whole = one.role === 'ours' ? { incidents: caseCount, aside: 0, breaks: 0, cursor: entryCount } : {};
    checkKept(one.name, outcome.kept, { entries: entryCount, ...whole });
    return outcome;
  } finally {
    await remote.close();
  }
}

async function drain({ page, gateway }: Scene, one: Contender): Promise<Outcome> {
  if (one.role === 'ours') await gateway.putBack();
  // Their time is now: a dispatch that is decided expires.
  const actions = offlineActions(Date.now());
  const remote = await startRemote(page, [], actions);
  try {
    const access = one.role === 'ours' ? await gateway.access(true) : null;
    const outcome = await runInElectron(remote.url, jobFor(one, 'drain', access));
    if (one.role === 'ours') {
      checkKept(one.name, outcome.kept, { outbox: 0, aside: 0, breaks: 0, cursor: caseCount + actions.length });
      const entries = await readJournal(gateway.process);
      const recorded = entries.flatMap((entry) => (entry.kind === 'action:recorded' ? [entry.action] : []));
      checkDrained(one.name, actions, recorded);
    } else checkDrained(one.name, actions, remote.received);
    return outcome;
  } finally {
    await remote.close();
  }
}

function jobFor({ page, durability }: Contender, task: Task, gateway: GatewayAccess | null): Job {
  return { contender: page, task, durability, gateway };
}

/** Chrome has had no durability by default since 121: a commit is told before the disk has seen it. */
function nameDurability(durability: string): string {
  return durability === 'default' ? 'default = relaxed' : durability;
}
