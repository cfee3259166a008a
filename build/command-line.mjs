/**
 * Reads a length of time such as `60s`, `2m` or `1.5m`.
 *
 * @param {string} text
 * @returns {number} milliseconds
 */
export function parseDurationMs(text) {
  const match = /^(\d+(?:\.\d+)?)(s|m)$/.exec(text);
  if (!match) throw new Error(`"${text}" is no length of time: write 60s or 2m`);
  return Number(match[1]) * (match[2] === 'm' ? 60_000 : 1_000);
}

/**
 * Reads the arguments of `npm start`.
 *
 * @param {readonly string[]} args
 * @returns {{ forMs: number | null, isKeeping: boolean }} how long to run, null until told to stop; whether to go on
 *   with the data of the last time
 */
export function parseStartArguments(args) {
  /** @type {{ forMs: number | null, isKeeping: boolean }} */
  const read = { forMs: null, isKeeping: false };
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--keep') read.isKeeping = true;
    else if (argument === '--for') read.forMs = parseDurationMs(rest.shift() ?? '');
    else if (argument.startsWith('--for=')) read.forMs = parseDurationMs(argument.slice('--for='.length));
    else throw new Error(`unknown argument ${argument}. Known: --for 60s, --keep`);
  }
  return read;
}
