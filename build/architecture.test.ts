import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const planted: string[] = [];

/** Puts one line of code at a place in the house and asks the linter what it thinks of it. */
function lint(file: string, code: string): string {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `${code}\n`);
  planted.push(place);
  const { stdout, stderr } = spawnSync(
    path.join(root, 'node_modules/.bin/biome'),
    ['lint', '--only=style/noRestrictedImports', place],
    { cwd: root, encoding: 'utf8' },
  );
  return stdout + stderr;
}

afterAll(() => {
  for (const place of planted) rmSync(place, { force: true });
});

describe('one-way imports', () => {
  it.each([
    ['shared/domain', '../../renderer/desk.ts', 'shared imports nothing but shared'],
    ['shared/domain', 'node:fs', 'shared is pure TypeScript'],
    ['shared/protocol', 'react', 'shared is pure TypeScript'],
    ['electron', '../renderer/desk.ts', 'electron imports shared only'],
    ['renderer', '../server-mock/gateway.ts', 'the page imports shared only'],
    ['renderer', '../electron/main.ts', 'the page imports shared only'],
    ['renderer/features/queue', 'dexie', 'dexie belongs to renderer/store'],
    ['renderer/features/queue', '../actions/action-bar.tsx', 'features never import each other'],
    ['renderer/features/queue', 'maplibre-gl', 'map engines belong to renderer/map'],
    ['renderer/ui', '../store/rows.ts', 'ui knows no data'],
    ['renderer/store', 'react', 'no React in store and sync'],
    ['renderer/store', '../sync/engine.ts', 'store stands below all but shared'],
    ['renderer/sync', 'socket.io-client', 'socket.io-client belongs to renderer/sync/transport.ts'],
    ['renderer/sync', 'dexie', 'dexie belongs to renderer/store'],
    ['renderer/map', '../store/rows.ts', 'map stands on shared and ui'],
    ['server-mock', '../renderer/desk.ts', 'server-mock imports shared only'],
    ['e2e', '../build/start.mjs', 'nothing imports build'],
  ])('refuses in %s an import of %s', (folder, specifier, why) => {
    expect(lint(`${folder}/planted-by-a-test.ts`, `import '${specifier}';`)).toContain(why);
  });

  it('refuses ipcMain outside its one file', () => {
    const code = "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();";
    expect(lint('electron/planted-by-a-test.ts', code)).toContain('ipcMain belongs to electron/ipc.ts');
  });

  it.each([
    ['renderer/features/queue', '../../ui/use-now.ts'],
    ['renderer/features/queue', '../../store/desk-view.ts'],
    ['renderer/features/queue', './queue-row.tsx'],
    ['renderer/store', 'dexie'],
    ['renderer/map', 'maplibre-gl'],
    ['electron', '#shared/desktop/contract.ts'],
  ])('lets in %s pass an import of %s', (folder, specifier) => {
    expect(lint(`${folder}/planted-by-a-test.ts`, `import '${specifier}';`)).not.toContain('noRestrictedImports');
  });
});
