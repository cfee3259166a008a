import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { action, chained, intents, opened, recorded, uuid } from '#shared/domain/testing/builders.ts';

const program = fileURLToPath(new URL('./verify-log.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitstand-verify-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const entries = chained([opened(1), recorded(2, action(1, intents.claim)), opened(3, uuid(2))]);
const hashAt = (seq: number) => entries[seq - 1]?.hash ?? '';

async function verify(
  name: string,
  lines: readonly Entry[],
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const head = { epoch: uuid(5), head: 3, hash: hashAt(3) };
  const file = join(folder, name);
  await writeFile(file, [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''));
  return run(file, ...args);
}

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('verify-log', () => {
  it('says of a good log what was checked and what was not, and ends with 0', async () => {
    const { code, said } = await verify('good.ndjson', entries);
    expect(said).toContain('good: entries 1 to 3');
    expect(said).toContain('--head SEQ:HASH');
    expect(said).toMatch(/result: good\n$/);
    expect(code).toBe(0);
    const seen = await verify('good.ndjson', entries, '--head', `2:${hashAt(2)}`);
    expect(seen.said).toContain('entry 2 has the hash that a desk has seen');
    expect(seen.code).toBe(0);
  }, 60_000);

  it('says how many entries are withheld, whose content is not in the file', async () => {
    const [first, second, third] = entries;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no entries');
    const { seq, at, hash, incidentId } = second;
    const { code, said } = await verify('withheld.ndjson', [
      first,
      { seq, at, hash, incidentId, kind: 'entry:withheld' },
      third,
    ]);
    expect(said).toContain('withheld: 1 entries');
    expect(said).toMatch(/result: good\n$/);
    expect(code).toBe(0);
  }, 60_000);

  it('names the first bad entry and what was expected, and ends with 1', async () => {
    const edited = entries.map((entry) => (entry.seq === 2 ? { ...entry, at: 0 } : entry));
    const { code, said } = await verify('edited.ndjson', edited);
    expect(said).toMatch(/BROKEN at entry 2: expected hash [0-9a-f]{64}, found [0-9a-f]{64}/);
    expect(code).toBe(1);
    const other = await verify('other.ndjson', entries, '--head', `2:${hashAt(1)}`);
    expect(other.said).toContain('BROKEN at entry 2');
    expect(other.code).toBe(1);
  }, 60_000);

  it('ends with 2 when there is nothing to verify', async () => {
    const stranger = join(folder, 'stranger.txt');
    await writeFile(stranger, 'hello\n');
    for (const args of [[], [join(folder, 'missing')], [stranger], [stranger, '--head', '1:x'], [folder]]) {
      const { code, said } = await run(...args);
      expect(said).toContain('cannot be verified');
      expect(code).toBe(2);
    }
  }, 60_000);
});
