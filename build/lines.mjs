import { createInterface } from 'node:readline';

// Chromium's complaints on a machine without D-Bus or graphics card, several at each start: nothing about the console.
const NOISE = new RegExp(
  [
    ':ERROR:(?:bus|object_proxy|viz_main_impl|command_buffer_proxy_impl)\\.cc',
    'Automatic fallback to software WebGL has been deprecated',
    'GL Driver Message \\(OpenGL, Performance,',
  ].join('|'),
);

/**
 * Passes each line of a stream on.
 *
 * @param {import('node:stream').Readable | null} stream
 * @param {(line: string) => void} take
 */
export function eachLine(stream, take) {
  if (stream) createInterface({ input: stream }).on('line', (line) => NOISE.test(line) || take(line));
}
