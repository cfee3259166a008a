import { endOf, startOwn, stopOwn } from './own-process.mjs';

/**
 * Gives a display: the one there is, else an Xvfb of our own of the size the screen is drawn for. Xvfb picks its number
 * itself and says it: a guessed number can be another's. It listens on no network port.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} the environment to start windows with
 */
export async function ensureDisplay(env, log) {
  if (process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return { env, stop: async () => {} };
  const xvfb = startOwn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { fds: 1 });
  // Drained, since a full pipe would stop it; kept, for the case that it does not start.
  let complaint = '';
  xvfb.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-2_000);
  });
  xvfb.stdout?.resume();
  const number = await new Promise((resolve, reject) => {
    let said = '';
    const channel = /** @type {import('node:stream').Readable | undefined} */ (xvfb.stdio[3]);
    channel?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(said.trim());
    });
    endOf(xvfb).then((how) => reject(new Error(`Xvfb did not start: ${how} ${complaint}`)));
    setTimeout(() => reject(new Error(`Xvfb said no display number within 20 s ${complaint}`)), 20_000).unref();
  }).catch(async (error) => {
    await stopOwn(xvfb);
    throw error;
  });
  log(`there is no display: using a virtual one, :${number}, 1600 x 1000`);
  return { env: { ...env, DISPLAY: `:${number}` }, stop: () => stopOwn(xvfb) };
}
