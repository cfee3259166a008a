import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const root = new URL('../', import.meta.url).pathname;

/** The main process, with all it imports in one file: a package of the console needs no node_modules. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: `${root}electron/main.ts`,
    outDir: `${root}dist/electron`,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
    },
  },
});
