import { expect, test } from 'vitest';
import { parseDurationMs, parseStartArguments } from './command-line.mjs';

test('a length of time is seconds or minutes, and nothing else', () => {
  expect(parseDurationMs('60s')).toBe(60_000);
  expect(parseDurationMs('1.5m')).toBe(90_000);
  for (const wrong of ['', '60', 's', '-1s', '1h', '5 s']) expect(() => parseDurationMs(wrong)).toThrow('no length');
});

test('npm start runs until told to stop, on fresh data, unless its arguments say otherwise', () => {
  expect(parseStartArguments([])).toEqual({ forMs: null, isKeeping: false });
  expect(parseStartArguments(['--for', '60s', '--keep'])).toEqual({ forMs: 60_000, isKeeping: true });
  expect(parseStartArguments(['--for=2m'])).toEqual({ forMs: 120_000, isKeeping: false });
  expect(() => parseStartArguments(['--fro', '60s'])).toThrow('--fro');
  expect(() => parseStartArguments(['--for'])).toThrow('no length');
});
