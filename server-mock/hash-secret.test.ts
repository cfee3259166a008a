import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isSecret, secretHashSchema } from './sign-in/secret.ts';

const tool = fileURLToPath(new URL('./hash-secret.ts', import.meta.url));
const run = (input: string) => spawnSync(process.execPath, ['--import', 'tsx', tool], { input, encoding: 'utf8' });

describe('the hash-secret tool', () => {
  it('prints what an operators file keeps of the secret on its input', async () => {
    const { stdout, status } = run('correct horse\n');
    expect(status).toBe(0);
    expect(await isSecret('correct horse', secretHashSchema.parse(JSON.parse(stdout)))).toBe(true);
  });

  it('hashes no empty secret', () => {
    expect(run('\n')).toMatchObject({ status: 1, stdout: '' });
  });
});
