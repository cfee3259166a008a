import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** True when this process is root on a Unix system. */
export const IS_ROOT = process.getuid?.() === 0;
