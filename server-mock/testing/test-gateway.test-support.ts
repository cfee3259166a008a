import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Session, sessionSchema } from '#shared/protocol/session.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../gateway.ts';
import { copyFreshJournal } from './journal-template.test-support.ts';

/** A real gateway in a folder of its own, that can be stopped and started again on what it has stored. */
export interface TestGateway {
  readonly url: string;
  readonly apiKey: string;
  readonly dataDir: string;
  readonly log: readonly string[];
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  signIn(operatorId: string): Promise<Session>;
  tokenKeyHex(): Promise<string>;
  restart(): Promise<void>;
  remove(): Promise<void>;
}

export async function startTestGateway(options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leitstand-test-'));
  await copyFreshJournal(join(dataDir, 'journal'));
  const log: string[] = [];
  const start = (): Promise<Gateway> =>
    createGateway({
      dataDir,
      log: (event, fields) => log.push(`${event} ${JSON.stringify(fields ?? {})}`),
      ...options,
    });
  let gateway = await start();
  const post: TestGateway['post'] = (path, body, headers = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    return fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'x-api-key': gateway.apiKey, 'content-type': 'application/json', ...headers },
      body: isRaw ? Buffer.from(body as Uint8Array) : JSON.stringify(body),
    });
  };
  return {
    dataDir,
    log,
    get url() {
      return gateway.url;
    },
    get apiKey() {
      return gateway.apiKey;
    },
    post,
    async signIn(operatorId) {
      const response = await post('/session', { operatorId, secret: 'demo' });
      return sessionSchema.parse(await response.json());
    },
    async tokenKeyHex() {
      return JSON.parse(await readFile(join(dataDir, 'keys.json'), 'utf8')).tokenKeyHex;
    },
    async restart() {
      await gateway.close();
      gateway = await start();
    },
    async remove() {
      await gateway.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
