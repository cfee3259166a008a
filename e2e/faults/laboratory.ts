import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Session } from '#shared/protocol/session.ts';
import { check, countSaved, type Finding } from './checker.ts';
import type { ElectronPlan } from './electron-plan.ts';
import { createLabGateway, type GatewayProgram } from './gateway.ts';
import { bundleGateway } from './gateway-bundle.ts';
import { signIn } from './gateway-http.ts';
import type { Outcome } from './history.ts';
import type { Plan } from './plan.ts';
import { playRound } from './round.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { operatorIds } from './world.ts';

export interface Verdict {
  plan: Plan;
  outcome: Outcome;
  findings: readonly Finding[];
  saved: number;
}

/** What every round needs: a gateway to start, and operators who are signed in. */
export interface Laboratory {
  run(plan: Plan): Promise<Verdict>;
  /** With the real app: needs a display, and `ELECTRON_OVERRIDE_DIST_PATH` as the end-to-end tests do. */
  runElectron(plan: ElectronPlan): Promise<Omit<Verdict, 'plan'>>;
  close(): Promise<void>;
}

export interface LaboratoryOptions {
  /** A gateway as one file, made before; null: it is made of this tree. */
  gatewayFile: string | null;
  /** How long everything may take to come together once the faults have ended, milliseconds. */
  convergeMs: number;
}

export async function openLaboratory({ gatewayFile, convergeMs }: LaboratoryOptions): Promise<Laboratory> {
  const bundle = gatewayFile === null ? await bundleGateway() : { file: gatewayFile, remove: async () => {} };
  const program: GatewayProgram = { args: [bundle.file], cwd: tmpdir() };
  const needs = { program, sessions: await signInAll(program), convergeMs };
  const judge = (outcome: Outcome) => ({ outcome, findings: check(outcome), saved: countSaved(outcome) });
  return {
    async run(plan) {
      return { plan, ...(await playRound(plan, needs).then(judge, unplayed)) };
    },
    async runElectron(plan) {
      // Playwright is not loaded where no window is opened.
      const { playElectronRound } = await import('./electron-round.ts');
      return playElectronRound(plan, needs).then(judge, unplayed);
    },
    close: () => bundle.remove(),
  };
}

/** A round that broke off, because a process ended by itself or never became ready: that is a fault as well. */
function unplayed(error: unknown): Omit<Verdict, 'plan'> {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const journal = { epoch: '', head: 0, hash: '', entries: [] };
  return {
    outcome: { toleranceMs: 0, beganAt: 0, history: [], journal, desks: [], stuck: what },
    findings: [{ kind: 'not-converged', id: null, what: `the round broke off: ${what}` }],
    saved: 0,
  };
}

/** Once for all rounds: their gateways know each other's tokens. */
async function signInAll(program: GatewayProgram): Promise<Map<string, Session>> {
  const folder = await makeTemporaryFolder(path.join(tmpdir(), 'leitstand-faults-'));
  const gateway = await createLabGateway(folder.path, program);
  try {
    await gateway.start({ offsetMs: 0, mostEntriesBehind: 2_000 });
    const port = gateway.port();
    if (port === null) throw new Error('the gateway did not start');
    return new Map(await Promise.all(operatorIds.map(async (id) => [id, await signIn(port, id)] as const)));
  } finally {
    await gateway.kill();
    await folder.remove();
  }
}
