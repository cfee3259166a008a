import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { copyFreshJournal } from '../../server-mock/testing/journal-template.test-support.ts';

const operatorsFile = path.resolve(import.meta.dirname, '../../server-mock/demo-operators.json');
/** Its alarms go up within two seconds: when a round comes together, the gateway has nothing more to say by itself. */
const centreFile = path.join(import.meta.dirname, 'lab-centre.json');
const startMs = 60_000;

/** The same for every round: who signed in once may connect to any of its gateways. */
export const keys = { tokenKeyHex: '5f'.repeat(32), apiKey: 'laboratory-of-faults' };

/** How a gateway is started, before the options of its command line. */
export interface GatewayProgram {
  args: readonly string[];
  cwd: string;
}

export interface GatewaySettings {
  /** Its clock minus the true one, milliseconds. */
  offsetMs: number;
  mostEntriesBehind: number;
}

/** A real gateway process of one round, on its own data folder, that can be killed, paused, and put back to an older state. */
export interface LabGateway {
  /** Null while it is not running. */
  port(): number | null;
  /** Resolves when it is ready. Nothing happens when it is running. */
  start(settings: GatewaySettings): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Only while it is not running: keeps a copy of its data folder, or puts the folder back to that copy. */
  copy(): Promise<void>;
  /** @returns false when there is no copy */
  restore(): Promise<boolean>;
}

/** A gateway whose laboratory is gone ends as well: by its standard input, and by this, which also ends a paused one. */
const endWithLaboratory = 'data:text/javascript,process.stdin.resume().once("close",()=>process.exit())';
const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export async function createLabGateway(folder: string, program: GatewayProgram): Promise<LabGateway> {
  const data = path.join(folder, 'gateway');
  const kept = path.join(folder, 'gateway-copy');
  await mkdir(data, { recursive: true });
  await copyFreshJournal(path.join(data, 'journal'));
  await writeFile(path.join(data, 'keys.json'), JSON.stringify(keys), { mode: 0o600 });
  let child: ChildProcess | null = null;
  let port: number | null = null;
  let hasCopy = false;

  async function launch({ offsetMs, mostEntriesBehind }: GatewaySettings): Promise<void> {
    const options = [
      ...['--data', data, '--operators', operatorsFile, '--centre', centreFile],
      // With '=', because a number below zero looks like another option.
      ...[`--clock-offset-ms=${Math.round(offsetMs)}`, `--most-entries-behind=${mostEntriesBehind}`],
    ];
    const started = spawn(process.execPath, ['--import', endWithLaboratory, ...program.args, ...options], {
      cwd: program.cwd,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, LEITSTAND_API_KEY: '' },
    });
    child = started;
    children.add(started);
    started.once('exit', () => children.delete(started));
    const late = setTimeout(() => started.kill('SIGKILL'), startMs);
    try {
      for await (const line of createInterface({ input: started.stdout })) {
        const told = /^gateway ready at http:\/\/\S+:(\d+)$/.exec(line)?.[1];
        if (told === undefined) continue;
        started.stdout.resume();
        if (child === started) port = Number(told);
        return;
      }
    } finally {
      clearTimeout(late);
    }
    if (child === started) throw new Error('the gateway ended, or was not ready in time');
  }

  return {
    port: () => port,
    async start(settings) {
      if (child === null) await launch(settings);
    },
    async kill() {
      const ended = child;
      child = null;
      port = null;
      if (ended === null || ended.exitCode !== null || ended.signalCode !== null) return;
      const gone = once(ended, 'exit');
      ended.kill('SIGKILL');
      await gone;
    },
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async copy() {
      await rm(kept, { recursive: true, force: true });
      await cp(data, kept, { recursive: true });
      hasCopy = true;
    },
    async restore() {
      if (!hasCopy) return false;
      await rm(data, { recursive: true, force: true });
      await rename(kept, data);
      hasCopy = false;
      return true;
    },
  };
}
