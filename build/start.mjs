import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildApp } from './build-app.mjs';
import { parseStartArguments } from './command-line.mjs';
import { startConsole } from './console-process.mjs';
import { ensureAll } from './ensure.mjs';
import { startGateway } from './gateway-process.mjs';
import { endOf, stopOwn } from './own-process.mjs';
import { ROOT } from './repository.mjs';
import { log, runMain, step } from './step.mjs';
import { stopRequest } from './stop-request.mjs';
import { ensureDisplay } from './xvfb.mjs';

// npm start [-- --for 60s] [-- --keep]: gateway with the demo scenario, and a console signed in to it.
await runMain(async () => {
  const { forMs, isKeeping } = parseStartArguments(process.argv.slice(2));
  const { runtime } = await ensureAll();
  await step('build', buildApp, (outcome) => outcome);
  const out = join(ROOT, 'out');
  await mkdir(out, { recursive: true });
  for (const name of await readdir(out)) {
    const isOld = /^console-\d+\.png$/.test(name) || (!isKeeping && /^demo-(data|console)$/.test(name));
    if (isOld) await rm(join(out, name), { recursive: true });
  }

  /** @type {Array<() => Promise<void>>} last in, first out */
  const endings = [];
  const stop = stopRequest();
  try {
    const display = await ensureDisplay(process.env, log);
    endings.unshift(display.stop);
    const gateway = await startGateway({ dataFolder: join(out, 'demo-data') });
    endings.unshift(() => stopOwn(gateway.child));
    const desk = startConsole({
      runtime,
      gatewayUrl: gateway.url,
      env: display.env,
      extra: { LEITSTAND_SCREENSHOTS: out },
    });
    endings.unshift(() => stopOwn(desk));
    log(`running${forMs === null ? '' : ` for ${forMs / 1000} s`}; Ctrl-C ends it`);

    const end = await Promise.race([
      stop.then((why) => ({ code: 0, why })),
      ...(forMs === null ? [] : [setTimeout(forMs, { code: 0, why: `${forMs / 1000} s are over` }, { ref: false })]),
      endOf(gateway.child).then((how) => ({ code: 1, why: `the gateway ended by itself: ${how}` })),
      endOf(desk).then((how) => ({ code: wasClosed(how, forMs) ? 0 : 1, why: `the console ended by itself: ${how}` })),
    ]);
    log(`ending: ${end.why}`);
    return end.code;
  } finally {
    for (const ending of endings) await ending();
  }
});

/**
 * Closing the window is how an operator ends the console; in a run of a fixed length nobody does that.
 *
 * @param {string} how
 * @param {number | null} forMs
 */
function wasClosed(how, forMs) {
  return forMs === null && how === 'exit code 0';
}
