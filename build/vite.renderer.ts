import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { placesPlugin } from './places-plugin.ts';

const root = new URL('../', import.meta.url).pathname;

/** The console's page, the map window's and the siren's: three entries. Chromium 130 is the oldest runtime they have to run on. */
export default defineConfig({
  root: `${root}renderer`,
  publicDir: `${root}renderer/public`,
  base: './',
  plugins: [react(), placesPlugin()],
  // react-map-gl names another build of the engine as its default: without this that one would lie in dist beside the one that is used.
  resolve: { alias: [{ find: /^mapbox-gl$/, replacement: 'mapbox-gl/esm' }] },
  worker: { format: 'es' },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: 'chrome130',
    // The policy of the page allows neither inline scripts nor data: fonts and workers.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: `${root}renderer/index.html`,
        'map-window': `${root}renderer/map-window.html`,
        siren: `${root}renderer/siren.html`,
      },
    },
  },
});
