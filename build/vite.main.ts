import { electronBundle } from './vite-electron.ts';

/** The main process. */
export default electronBundle('main', 'es', true);
