import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { ensureAll } from './ensure.mjs';
import { ROOT } from './repository.mjs';
import { log, runMain, step } from './step.mjs';

// npm run package [-- --unsupported-runtime]: an unpacked application in out/package.
await runMain(async () => {
  const { runtime } = await ensureAll();
  if (runtime.source === 'registry' && !process.argv.includes('--unsupported-runtime')) {
    log(`Electron ${runtime.version} from the npm registry is out of support and must not be shipped.`);
    log('Package on a machine that can download the official one, or add --unsupported-runtime to try the packaging.');
    return 1;
  }
  await step('build', buildApp, (outcome) => outcome);
  const { build } = await import('electron-builder');
  const [folder] = await build({
    projectDir: ROOT,
    dir: true,
    config: {
      appId: 'eu.leitstand.console',
      directories: { output: 'out/package' },
      // Everything the console needs is bundled into dist/.
      files: [
        'dist/**',
        '!dist/made-from',
        '!dist/**/*.map',
        'electron/basemap/**',
        'package.json',
        '!node_modules/**',
      ],
      electronDist: runtime.distPath,
      electronVersion: runtime.version,
      npmRebuild: false,
      // Every fuse written out: an unnamed one would keep whatever the runtime came with.
      electronFuses: {
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
        onlyLoadAppFromAsar: true,
        loadBrowserProcessSpecificV8Snapshot: false,
        grantFileProtocolExtraPrivileges: false,
      },
      linux: { category: 'Utility' },
    },
  });
  log(`packaged: ${folder ?? join(ROOT, 'out/package')}`);
  return 0;
});
