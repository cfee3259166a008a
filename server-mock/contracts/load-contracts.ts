import { readFile } from 'node:fs/promises';
import type { Contract } from '#shared/domain/contract.ts';
import { demoContracts } from './demo-contracts.ts';
import { ContractsFileError, readContracts } from './read-contracts.ts';

/**
 * Reads a centre's own contracts; without a file they are the demo's.
 * @param now milliseconds UTC, which the demo's dates are reckoned from
 * @throws ContractsFileError when the file cannot be read or is not in its form, with every fault and its place
 */
export async function loadContracts(file: string | null, now: number): Promise<Contract[]> {
  if (file === null) return demoContracts(now);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const cause = error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.message})`;
    throw new ContractsFileError(file, [cause]);
  });
  return readContracts(text, file);
}
