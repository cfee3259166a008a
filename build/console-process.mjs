import { join } from 'node:path';
import { eachLine } from './lines.mjs';
import { startOwn } from './own-process.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';
import { log } from './step.mjs';

// How Chromium says that it may not make a user namespace; its advice, a program owned by root, does not fit a cache.
const NO_SANDBOX = /:FATAL:(?:setuid_sandbox_host|zygote_host_impl_linux)\.cc/;
const NO_SANDBOX_IN_WORDS =
  'the console does not run without its sandbox, and here an ordinary user gets none: user namespaces are closed, as in ' +
  'a chroot and many containers. Allow user namespaces, or run it on a system that has them.';

/**
 * Starts the console on the demo gateway, signed in as a demo operator. What it prints is passed on.
 *
 * @param {object} options
 * @param {import('./electron-runtime.mjs').ElectronRuntime} options.runtime
 * @param {string} options.gatewayUrl
 * @param {NodeJS.ProcessEnv} options.env with the display to use
 * @param {NodeJS.ProcessEnv} [options.extra] further settings of the console
 */
export function startConsole({ runtime, gatewayUrl, env, extra = {} }) {
  const args = [ROOT];
  if (IS_ROOT && process.platform === 'linux') {
    log('running as root: Chromium refuses its sandbox there, so the console runs without. Better: an ordinary user.');
    args.unshift('--no-sandbox');
  }
  const child = startOwn(runtime.executablePath, args, {
    cwd: ROOT,
    env: {
      ...env,
      // Set by some editors' terminals, it would make Electron a plain Node.
      ELECTRON_RUN_AS_NODE: undefined,
      LEITSTAND_GATEWAY_URL: gatewayUrl,
      LEITSTAND_DEMO_SIGN_IN: 'kmayer:demo',
      LEITSTAND_NARRATE: '1',
      LEITSTAND_USER_DATA: join(ROOT, 'out', 'demo-console'),
      ...extra,
    },
  });
  eachLine(child.stdout, (line) => console.log(line));
  eachLine(child.stderr, (line) => {
    console.log(`electron | ${line}`);
    if (NO_SANDBOX.test(line)) log(NO_SANDBOX_IN_WORDS);
  });
  return child;
}
