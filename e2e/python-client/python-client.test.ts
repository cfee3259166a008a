import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { genesisHash, hashOf, hashOfEntry } from '#shared/domain/chain.ts';
import { type Entry, entrySchema } from '#shared/domain/entry.ts';
import { startTestGateway, type TestGateway } from '../../server-mock/testing/test-gateway.test-support.ts';
import { findPython } from './find-python.ts';

const run = promisify(execFile);
const python = findPython();
const stepSchema = z.looseObject({ step: z.string(), ok: z.boolean() });

const expectedSteps = [
  'snapshot',
  'claim',
  'repeat',
  'note and dispatch',
  'entries',
  'presence',
  'by voice',
  "claim of a colleague's case",
  'expired dispatch',
  'resumed',
  'outcomes',
  'history',
  'take',
  'close after the take',
  'handed over',
  'closed with a reason',
  'waits for a second look',
  'second look',
  'opened again',
  "theft mode after the owner's word",
  'a place is said in theft mode alone',
  'chains hold',
  'a bad link stops nothing',
  'a bad link is on record',
  'another journal',
  'not let in',
  'journal',
];

/** Runs a Python program of this folder. @returns its lines; rejects when it does not end with 0 */
async function runPython(executable: string, args: readonly string[], input = ''): Promise<string[]> {
  const running = run(executable, [...args], {
    cwd: import.meta.dirname,
    timeout: 100_000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
  });
  running.child.stdin?.end(input);
  const { stdout } = await running.catch((error: { message: string; stdout: string; stderr: string }) => {
    throw new Error(`${error.message}\n${error.stdout}\n${error.stderr}`);
  });
  return stdout.trimEnd().split('\n');
}

/** The journal as a supervisor gets it, each entry parsed and its hash checked, but what nobody may see. */
async function exportedJournal(gateway: TestGateway): Promise<Entry[]> {
  const { token } = await gateway.signIn('lhuber');
  const response = await fetch(`${gateway.url}/journal`, { headers: { authorization: `Bearer ${token}` } });
  const [, ...lines] = (await response.text()).trimEnd().split('\n');
  let previous = genesisHash;
  return lines.map((line) => {
    const entry = entrySchema.parse(JSON.parse(line));
    if (entry.kind !== 'entry:withheld') expect(entry.hash).toBe(hashOfEntry(previous, entry));
    previous = entry.hash;
    return entry;
  });
}

if (python === null) {
  it('python3-socketio is not installed: the Python client was not run', () => {
    process.stdout.write('To run it: apt-get install --no-install-recommends python3-socketio python3-websocket\n');
  });
} else {
  it('LOG-1 another language computes the same hash of any value', { timeout: 60_000 }, async () => {
    const numbers = [
      8,
      0.1,
      1e-6,
      1e-7,
      -1.5e-9,
      1e20,
      1e21,
      1.152921504606847e18,
      5e-324,
      47.1395,
      -0.0000001,
      2 ** 53,
    ];
    // binary: every character there is, but no half of a surrogate pair, which UTF-8 cannot carry.
    const values = fc.sample(fc.jsonValue({ stringUnit: 'binary' }), { numRuns: 300, seed: 20_261 });
    const all = [...numbers, ...values].map((value) => JSON.stringify(value));
    const program =
      'import sys, json; from hash_chain import hash_of; [print(hash_of(json.loads(l))) for l in sys.stdin]';
    const hashes = await runPython(python, ['-c', program], `${all.join('\n')}\n`);
    expect(hashes).toEqual(all.map((text) => hashOf(JSON.parse(text))));
  });

  it('a console in another language works from the page alone', { timeout: 120_000 }, async () => {
    const gateway = await startTestGateway();
    onTestFinished(() => gateway.remove());
    const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-python-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));

    const args = ['client.py', gateway.url, gateway.apiKey, path.join(folder, 'state.json')];
    const lines = await runPython(python, args);
    const steps = new Map(lines.map((line) => stepSchema.parse(JSON.parse(line))).map((line) => [line.step, line]));
    expect([...steps.keys()]).toEqual(expectedSteps);
    expect([...steps.values()].filter(({ ok }) => !ok)).toEqual([]);

    const entries = await exportedJournal(gateway);
    const at = (seq: unknown) => entries.find((entry) => entry.seq === seq);
    const ofCrash = entries.find(({ kind }) => kind === 'incident:opened')?.incidentId;
    const actions = entries.flatMap((entry) =>
      entry.kind === 'action:recorded' && entry.incidentId === ofCrash ? [entry] : [],
    );
    const byVoice = ['check', 'call', 'tell', 'tell', 'hang-up', 'notify', 'disclose', 'conference', 'release', 'skip'];
    const afterwards = ['take', 'offer', 'accept', 'close', 'review', 'reopen', 'note'];
    expect(actions.map(({ action }) => action.kind)).toEqual(['claim', 'note', 'dispatch', ...byVoice, ...afterwards]);
    expect(actions[0]).toMatchObject({ seq: steps.get('claim')?.seq, action: { id: steps.get('claim')?.id } });
    expect(actions.slice(1, 3).map(({ seq }) => seq)).toEqual(steps.get('note and dispatch')?.seqs);
    for (const name of ['entries', 'resumed', 'opened again']) {
      const { cursor, seqs, hash } = z
        .object({ cursor: z.number(), seqs: z.array(z.number()).default([]), hash: z.string() })
        .parse(steps.get(name));
      expect(at(seqs.at(-1) ?? cursor)?.hash, name).toBe(hash);
    }
    expect(entries.filter(({ kind }) => kind === 'chain:broken')).toHaveLength(1);
  });
}
