import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const root = new URL('../', import.meta.url).pathname;

/**
 * Bundles one file of electron/ with all that it imports: a package of the console needs no node_modules.
 * @param name of the file, without its ending
 */
export function electronBundle(name: string, format: 'es' | 'cjs', hasSourceMap: boolean) {
  return defineConfig({
    root,
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: `${root}electron/${name}.ts`,
      outDir: `${root}dist/electron`,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: hasSourceMap,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['electron', ...builtinModules, /^node:/],
        output: { format, entryFileNames: `${name}.${format === 'es' ? 'js' : 'cjs'}`, codeSplitting: false },
      },
    },
  });
}
