import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ensurePythonSocketio } from './python-socketio.mjs';

const withAptGet = mkdtempSync(join(tmpdir(), 'leitstand-apt-'));
writeFileSync(join(withAptGet, 'apt-get'), '');
afterAll(() => rmSync(withAptGet, { recursive: true }));

/** Runs the step on a machine told by `isThere` and `install`; gathers what is said and installed. */
async function ensureWith({ isRoot = true, has = false, canInstall = true, path = withAptGet }) {
  const said: string[] = [];
  let isThere = has;
  const outcome = await ensurePythonSocketio({
    env: { PATH: path },
    isRoot,
    log: (line) => said.push(line),
    isThere: async () => isThere,
    install: async () => {
      if (!canInstall) throw new Error('apt-get update ended with 100');
      isThere = true;
    },
  });
  return { outcome, said: said.join('\n') };
}

test('Socket.IO for Python is installed as root, and nothing is done when it is there', async () => {
  expect(await ensureWith({ has: true })).toEqual({ outcome: 'present', said: '' });
  expect((await ensureWith({})).outcome).toBe('installed');
});

test('an ordinary user is told the command for the Python client, and the tests go on', async () => {
  const { outcome, said } = await ensureWith({ isRoot: false });
  expect(outcome).toBe('missing');
  expect(said).toContain('apt-get install -y --no-install-recommends python3-socketio python3-websocket');
});

test('a machine without apt-get or without a network says that the Python client is not tried', async () => {
  expect(await ensureWith({ path: '/nowhere' })).toMatchObject({ outcome: 'missing' });
  const { outcome, said } = await ensureWith({ canInstall: false });
  expect(outcome).toBe('missing');
  expect(said).toContain('ended with 100');
});
