import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The gateway as a process of its own, as it is run for real. Resolves when it says that it is ready. */
export async function startGatewayProcess(
  dataDir: string,
  args: readonly string[] = [],
): Promise<{ url: string; lines: string[]; end(signal: NodeJS.Signals): Promise<number | null> }> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', main, '--data', dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LEITSTAND_API_KEY: '' },
  });
  const lines: string[] = [];
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    if (child.stdout === null) throw new Error('no output of the gateway');
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      const ready = /^gateway ready at (\S+)$/.exec(line);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
    ended.then(() => reject(new Error(`the gateway ended: ${lines.join('\n')}`)));
  });
  return {
    url,
    lines,
    async end(signal) {
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
}
