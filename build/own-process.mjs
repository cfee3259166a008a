import { spawn } from 'node:child_process';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const KILL_AFTER_MS = 5_000;
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end with its output shown; throws when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} options
 */
export async function run(command, args, options = {}) {
  const code = await exitCodeOf(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}`);
}

/**
 * Runs a program to its end with its output shown. 127 when it cannot be started, 128 when a signal ended it. A signal
 * to us ends it too, and the caller goes on to tidy up.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} options
 * @returns {Promise<number>}
 */
export async function exitCodeOf(command, args, { cwd, env, timeoutMs } = {}) {
  const child = spawn(command, args, { stdio: 'inherit', cwd, env, timeout: timeoutMs });
  const end = () => child.kill('SIGTERM');
  for (const signal of ENDING_SIGNALS) process.on(signal, end);
  try {
    return await new Promise((resolve) => {
      child.once('error', () => resolve(127));
      child.once('exit', (code) => resolve(code ?? 128));
    });
  } finally {
    for (const signal of ENDING_SIGNALS) process.off(signal, end);
  }
}

/**
 * Starts a program that runs beside us, in a process group of its own: a Ctrl-C in the terminal then reaches only us,
 * and we end our children in order, helpers included.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, fds?: number }} options `fds`: how many pipes after stderr
 * @returns {ChildProcess}
 */
export function startOwn(command, args, { cwd, env, fds = 0 } = {}) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'pipe', 'pipe', ...Array.from({ length: fds }, () => /** @type {const} */ ('pipe'))];
  return spawn(command, args, { cwd, env, detached: true, stdio });
}

/**
 * Resolves with how the child ended, in words. Never rejects.
 *
 * @param {ChildProcess} child
 * @returns {Promise<string>}
 */
export function endOf(child) {
  if (child.exitCode !== null) return Promise.resolve(`exit code ${child.exitCode}`);
  if (child.signalCode !== null) return Promise.resolve(child.signalCode);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/**
 * Ends a child started with startOwn: SIGTERM, and SIGKILL for its whole group when it takes longer than five seconds.
 *
 * @param {ChildProcess} child
 */
export async function stopOwn(child) {
  const { pid } = child;
  if (pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = endOf(child);
    child.kill('SIGTERM');
    const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), KILL_AFTER_MS);
    await ended;
    clearTimeout(timer);
  }
  // What is left in the group are helpers whose parent is gone.
  signalGroup(pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: nobody of the group is left, which is the aim.
  }
}
