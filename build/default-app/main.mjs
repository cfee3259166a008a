// What Electron runs when it is given a folder to start: the registry-carried runtime comes without it. This file is
// packed into resources/default_app.asar of that runtime and is part of neither the console nor any package of it.
// A module, not CommonJS: Electron holds back `ready` until a module's top-level await has ended, and the console
// must register its scheme before `ready`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** @type {string[]} files named by `-r FILE`, run before the application: test drivers start that way */
const preloads = [];
/** @type {string | null} */
let folder = null;

const args = process.argv.slice(1);
for (let index = 0; index < args.length && folder === null; index += 1) {
  const argument = args[index] ?? '';
  if (argument === '-r' || argument === '--require') {
    index += 1;
    preloads.push(resolve(args[index] ?? ''));
  } else if (!argument.startsWith('-')) folder = resolve(argument);
}

if (folder === null) {
  console.error('usage: electron [-r FILE] FOLDER');
  app.exit(1);
} else {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Electron's own start code uses these two, and its published types leave them out.
  const startable = /** @type {Electron.App & { setVersion(v: string): void, setAppPath(p: string): void }} */ (app);
  startable.setName(description.productName ?? description.name);
  startable.setVersion(description.version ?? '0.0.0');
  startable.setAppPath(folder);
  const require = createRequire(import.meta.url);
  for (const file of preloads) require(file);
  await import(pathToFileURL(join(folder, description.main ?? 'index.js')).href);
}
