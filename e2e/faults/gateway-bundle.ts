import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { makeTemporaryFolder } from './temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * The gateway of this tree as one file: it starts in half the time that its sources take, and a round starts it several
 * times. In a folder from which its one external library is found.
 */
export async function bundleGateway(): Promise<{ file: string; remove(): Promise<void> }> {
  const cache = path.join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await makeTemporaryFolder(path.join(cache, 'leitstand-faults-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(root, 'server-mock/main.ts'),
      outDir: folder.path,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'gateway.mjs' } },
    },
    ssr: { noExternal: true, external: ['@electric-sql/pglite'] },
  });
  return { file: path.join(folder.path, 'gateway.mjs'), remove: folder.remove };
}
