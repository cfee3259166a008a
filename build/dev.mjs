import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIGS } from './build-app.mjs';
import { startConsole } from './console-process.mjs';
import { ensureAll } from './ensure.mjs';
import { freePort } from './free-port.mjs';
import { startGateway } from './gateway-process.mjs';
import { stopOwn } from './own-process.mjs';
import { ROOT } from './repository.mjs';
import { log, runMain } from './step.mjs';
import { stopRequest } from './stop-request.mjs';
import { ensureDisplay } from './xvfb.mjs';

// npm run dev: as npm start, and what changes is built and shown at once. The page reloads, the gateway restarts on
// its port, and the console restarts when its main process or preload changes.
await runMain(async () => {
  const { runtime } = await ensureAll();
  // What dev leaves in dist/ is a development build: the next start must not take it for its own.
  await rm(join(ROOT, 'dist', 'made-from'), { force: true });
  const stop = stopRequest();
  /** @type {Array<() => Promise<void>>} last in, first out */
  const endings = [];
  try {
    const display = await ensureDisplay(process.env, log);
    endings.unshift(display.stop);
    const gateway = await startGateway({
      dataFolder: join(ROOT, 'out', 'dev-data'),
      port: await freePort(),
      isWatching: true,
    });
    endings.unshift(() => stopOwn(gateway.child));

    const open = () =>
      startConsole({
        runtime,
        gatewayUrl: gateway.url,
        env: display.env,
        extra: { LEITSTAND_RELOAD: '1', LEITSTAND_USER_DATA: join(ROOT, 'out', 'dev-console') },
      });
    /** @type {import('./own-process.mjs').ChildProcess | null} */
    let desk = null;
    // One after the other: a build that ends while the console restarts waits its turn.
    let turn = Promise.resolve();
    const reopen = () => {
      turn = turn.then(async () => {
        if (desk) await stopOwn(desk);
        desk = open();
      });
    };
    endings.unshift(async () => {
      await turn;
      if (desk) await stopOwn(desk);
    });

    for (const config of CONFIGS) {
      const isPage = config === 'vite.renderer.ts';
      endings.unshift(await watchBuild(config, () => (isPage || desk === null ? undefined : reopen())));
    }
    reopen();
    log('watching; Ctrl-C ends it');
    log(`ending: ${await stop}`);
    return 0;
  } finally {
    for (const ending of endings) await ending();
  }
});

/**
 * Builds now and after each change.
 *
 * @param {string} config
 * @param {() => void} onBuilt
 * @returns {Promise<() => Promise<void>>} resolves after the first build, with what ends the watching
 */
async function watchBuild(config, onBuilt) {
  const { build } = await import('vite');
  const watcher = await build({
    configFile: join(ROOT, 'build', config),
    mode: 'development',
    logLevel: 'warn',
    build: { watch: {}, sourcemap: true },
  });
  if (!('on' in watcher)) throw new Error(`${config}: Vite gave no watcher`);
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') log(`${config}: ${event.error.message}`);
      if (event.code === 'END') {
        log(`${config}: built`);
        resolve(undefined);
        onBuilt();
      }
    });
  });
  return () => watcher.close();
}
