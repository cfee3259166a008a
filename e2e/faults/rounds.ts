import type { FindingKind } from './checker.ts';
import { makeElectronPlan } from './electron-plan.ts';
import type { Laboratory, Verdict } from './laboratory.ts';
import type { Plan } from './plan.ts';
import { reportFailure } from './report.ts';
import { makePlan, type Theme } from './schedule.ts';
import { shrink } from './shrink.ts';

export interface RunOptions {
  seed: number;
  rounds: number;
  /** Number of the first round: one that failed is repeated by its number. */
  first: number;
  consoles: number;
  /** Played at the same time. */
  worlds: number;
  /** Null: every round the one whose turn it is. */
  theme: Theme | null;
  /** Every so many-th round is played with the real app; 0: none. */
  electron: number;
  /** No new round after so many that failed: the rest would say the same. */
  enough: number;
  /** Plays at most for finding the shortest history of the first failure. */
  shrinkTries: number;
}

export interface Tally {
  rounds: number;
  actions: number;
  found: ReadonlyMap<FindingKind, number>;
  seconds: number;
}

const kinds: readonly FindingKind[] = ['lost', 'doubled', 'reordered', 'stale', 'not-converged'];
const shrinkForMs = 5 * 60_000;

/** Plays rounds, several at once, and tells every failure with the plan and the shortest history that shows it. */
export async function runRounds(
  laboratory: Laboratory,
  options: RunOptions,
  say: (line: string) => void,
): Promise<Tally> {
  const { seed, rounds, first, consoles, worlds, theme, electron, enough, shrinkTries } = options;
  const startedAt = performance.now();
  const found = new Map<FindingKind, number>(kinds.map((kind) => [kind, 0]));
  let toShrink: { round: number; verdict: Verdict } | null = null;
  let [next, done, actions, failures] = [first, 0, 0, 0];

  const themed = theme === null ? '' : ` --theme ${theme}`;
  const repeat = (round: number) =>
    `npm run faults -- --seed ${seed} --first ${round} --rounds 1 --consoles ${consoles}${themed} --electron ${electron}`;

  async function playOne(round: number): Promise<Omit<Verdict, 'plan'> & { plan: Plan | null }> {
    if (isElectronRound(round, electron)) {
      return { plan: null, ...(await laboratory.runElectron(makeElectronPlan(seedOf(seed, round)))) };
    }
    return laboratory.run(makePlan(seedOf(seed, round), { consoles, round, theme }));
  }

  async function work(): Promise<void> {
    while (next < first + rounds && failures < enough) {
      const round = next;
      next += 1;
      const began = performance.now();
      const verdict = await playOne(round);
      const { plan, findings, saved } = verdict;
      done += 1;
      actions += saved;
      for (const { kind } of findings) found.set(kind, (found.get(kind) ?? 0) + 1);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      say(`round ${round} (${done} of ${rounds}, ${seconds} s): ${saved} actions, ${findings.length} findings`);
      if (findings.length === 0) continue;
      failures += 1;
      say(`  repeat with: ${repeat(round)}`);
      for (const line of reportFailure(verdict)) say(line);
      if (plan !== null) toShrink ??= { round, verdict: { ...verdict, plan } };
    }
  }

  await Promise.all(Array.from({ length: Math.min(worlds, rounds) }, work));
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const failed = toShrink as { round: number; verdict: Verdict } | null;
  if (failed !== null && shrinkTries > 0) await tellShortest(laboratory, failed, shrinkTries, say);
  return { rounds: done, actions, found, seconds };
}

/** The one line that a run ends with. */
export function lineOfTally({ rounds, actions, found, seconds }: Tally): string {
  const counts = kinds.map((kind) => `${kind} ${found.get(kind) ?? 0}`);
  return ['rounds', rounds, 'actions', actions, ...counts, 'seconds', seconds].join(' ');
}

function isElectronRound(round: number, electron: number): boolean {
  return electron > 0 && (round + 1) % electron === 0;
}

function seedOf(seed: number, round: number): number {
  return seed * 100_003 + round;
}

async function tellShortest(
  laboratory: Laboratory,
  { round, verdict }: { round: number; verdict: Verdict },
  tries: number,
  say: (line: string) => void,
): Promise<void> {
  const wanted = new Set(verdict.findings.map(({ kind }) => kind));
  say(`looking for the shortest history of round ${round}: ${verdict.plan.events.length} events`);
  const play = async (events: Plan['events']) => {
    const shown = await laboratory.run({ ...verdict.plan, events });
    return shown.findings.some(({ kind }) => wanted.has(kind)) ? shown : null;
  };
  const shortest = await shrink(verdict.plan.events, play, { tries, forMs: shrinkForMs, repeats: 2 });
  if (shortest.verdict === null) {
    say(`  it did not show again in ${shortest.played} plays of fewer events: above is the whole history`);
    return;
  }
  say(`  ${shortest.events.length} events are enough (${shortest.played} plays):`);
  for (const line of reportFailure(shortest.verdict)) say(line);
}
