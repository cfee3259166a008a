import { electronBundle } from './vite-electron.ts';

/** The preload: one CommonJS file, because a sandboxed preload can load nothing else. */
export default electronBundle('preload', 'cjs', false);
