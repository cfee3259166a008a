/**
 * Does one step and prints one line about it: what, how it came out, how long it took.
 *
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @param {(result: Result) => string} inWords the outcome in a word or two
 * @returns {Promise<Result>}
 */
export async function step(name, work, inWords) {
  const startedAt = performance.now();
  const result = await work();
  log(`${name}: ${inWords(result)} (${seconds(performance.now() - startedAt)})`);
  return result;
}

/** @param {string} line */
export function log(line) {
  console.log(`leitstand | ${line}`);
}

/**
 * @param {number} durationMs
 * @returns {string} such as `3.2 s`
 */
export function seconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

/**
 * Runs a command's main function: what it throws is printed as one plain message, with exit code 1.
 *
 * @param {() => Promise<number>} main resolves with the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
