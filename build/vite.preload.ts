import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const root = new URL('../', import.meta.url).pathname;

/** The preload: one CommonJS file, because a sandboxed preload can load nothing else. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: `${root}electron/preload.ts`,
    outDir: `${root}dist/electron`,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
