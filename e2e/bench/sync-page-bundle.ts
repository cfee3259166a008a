import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** Bundles a bench page into a temporary folder: it never comes near the product's dist. @param name its folder here */
export async function bundlePage(name = 'sync-page'): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-bench-page-'));
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, name),
    base: './',
    logLevel: 'warn',
    resolve: { alias: { events: path.join(import.meta.dirname, 'sync-page/node-emitter.ts') } },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      chunkSizeWarningLimit: 4_000,
      reportCompressedSize: false,
    },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
