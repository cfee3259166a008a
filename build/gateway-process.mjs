import { eachLine } from './lines.mjs';
import { endOf, startOwn, stopOwn } from './own-process.mjs';
import { ROOT } from './repository.mjs';

const READY = /^gateway ready at (http:\/\/\S+)/;
const READY_WITHIN_MS = 60_000;

/**
 * Starts the demo gateway and waits until it says where it listens. Everything it prints comes out with a prefix.
 *
 * @param {{ dataFolder: string, port?: number, isWatching?: boolean }} options `port` 0 takes a free one
 * @returns {Promise<{ child: import('./own-process.mjs').ChildProcess, url: string }>}
 */
export async function startGateway({ dataFolder, port = 0, isWatching = false }) {
  const loader = isWatching ? ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false'] : ['--import', 'tsx'];
  const child = startOwn(
    process.execPath,
    [...loader, ...['server-mock/main.ts', '--data', dataFolder, '--port', String(port)], ...['--scenario', 'demo']],
    { cwd: ROOT, env: process.env },
  );
  const ready = new Promise((resolve, reject) => {
    eachLine(child.stdout, (line) => {
      const match = READY.exec(line);
      if (match) resolve(match[1]);
      console.log(`gateway | ${line}`);
    });
    eachLine(child.stderr, (line) => console.log(`gateway | ${line}`));
    endOf(child).then((how) => reject(new Error(`the gateway did not start: ${how}`)));
    setTimeout(() => reject(new Error('the gateway was not ready within 60 s')), READY_WITHIN_MS).unref();
  });
  try {
    return { child, url: await ready };
  } catch (error) {
    await stopOwn(child);
    throw error;
  }
}
