import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { sessionSchema } from '#shared/protocol/session.ts';
import { copyFreshJournal } from '../../server-mock/testing/journal-template.test-support.ts';
import { outFolder } from './out-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const startMs = 90_000;

export interface GatewayAnswer {
  status: number;
  body: unknown;
}

/** A real gateway in a process of its own, with a journal in a temporary folder that outlives the process. */
export interface GatewayProcess {
  readonly url: string;
  readonly dataDir: string;
  /** Posts to an intake as JSON and with the API key; `headers` go before these, null leaves one out. */
  intake(route: string, body: unknown, headers?: Record<string, string | null>): Promise<GatewayAnswer>;
  get(route: string, operatorId?: string): Promise<GatewayAnswer>;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Lets it stand still, its sockets open, as an overloaded machine or a stuck disk would. */
  pause(): void;
  /** Lets it go on. */
  resume(): void;
  /** Starts it again: same folder, same port; `changed` in the place of what it was started with. */
  restart(changed?: readonly string[]): Promise<void>;
  /** Ends the process and removes its folder. */
  remove(): Promise<void>;
}

/** Starts a gateway on a free port. `scenario` and `more` as in its command line. */
export async function startGateway(scenario = 'none', more: readonly string[] = []): Promise<GatewayProcess> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'leitstand-gateway-'));
  await copyFreshJournal(path.join(dataDir, 'journal'), path.join(outFolder, 'journal'));
  let { child, url } = await launch(dataDir, 0, scenario, more);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const apiKey = async () => {
    const keys = JSON.parse(await readFile(path.join(dataDir, 'keys.json'), 'utf8'));
    return z.object({ apiKey: z.string() }).parse(keys).apiKey;
  };
  return {
    get url() {
      return url;
    },
    dataDir,
    async intake(route, body, headers) {
      const isJson = !(body instanceof Uint8Array) && typeof body !== 'string';
      const response = await fetch(new URL(`/intake/${route}`, url), {
        method: 'POST',
        headers: Object.entries({
          'content-type': 'application/json',
          'x-api-key': await apiKey(),
          ...headers,
        }).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])),
        body: isJson ? JSON.stringify(body) : new Uint8Array(Buffer.from(body)),
      });
      return { status: response.status, body: await response.json() };
    },
    async get(route, operatorId = 'lhuber') {
      const response = await fetch(new URL(route, url), {
        headers: { authorization: `Bearer ${await signIn(url, operatorId)}` },
      });
      return { status: response.status, body: await response.json() };
    },
    kill: stop,
    pause() {
      child.kill('SIGSTOP');
    },
    resume() {
      child.kill('SIGCONT');
    },
    async restart(changed = more) {
      await stop();
      ({ child, url } = await launch(dataDir, Number(new URL(url).port), scenario, changed));
    },
    async remove() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A demo operator's token. */
export async function signIn(url: string, operatorId: string): Promise<string> {
  const response = await fetch(new URL('/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operatorId, secret: 'demo' }),
  });
  return sessionSchema.parse(await response.json()).token;
}

async function launch(
  dataDir: string,
  port: number,
  scenario: string,
  more: readonly string[],
): Promise<{ child: ChildProcess; url: string }> {
  const args = [
    '--import',
    'tsx',
    'server-mock/main.ts',
    '--data',
    dataDir,
    '--port',
    String(port),
    '--scenario',
    scenario,
    ...more,
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const late = setTimeout(() => child.kill('SIGKILL'), startMs);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^gateway ready at (http:\/\/\S+)$/.exec(line)?.[1];
      if (url === undefined) continue;
      // Nobody reads on: without this the pipe fills up and the gateway stands still.
      child.stdout.resume();
      return { child, url };
    }
  } finally {
    clearTimeout(late);
  }
  throw new Error('the gateway ended, or was not ready in time');
}
