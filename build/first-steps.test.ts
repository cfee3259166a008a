import { expect, test } from 'vitest';
import { nodeVersionProblem } from './node-version.mjs';
import { packagesAreCurrent } from './packages.mjs';
import { missingLibraries, packagesFor } from './system-packages.mjs';
import { countsOfPlaywright, countsOfVitest } from './test-counts.mjs';

test('Node older than 20.19 is refused with a sentence', () => {
  expect(nodeVersionProblem('v20.18.3')).toContain('20.19.0 or newer');
  expect(nodeVersionProblem('v18.20.0')).not.toBeNull();
  for (const version of ['v20.19.0', 'v22.0.0', 'v24.1.0']) expect(nodeVersionProblem(version)).toBeNull();
});

test('packages are installed anew when one is missing, changed or left over', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } } };
  const [a, b] = [{ 'node_modules/a': { version: '1.0.0' } }, { 'node_modules/b': { version: '2.0.0' } }];
  expect(packagesAreCurrent(lock, { packages: { ...a, ...b } })).toBe(true);
  expect(packagesAreCurrent(lock, { packages: a })).toBe(false);
  expect(packagesAreCurrent(lock, { packages: { ...a, 'node_modules/b': { version: '2.0.1' } } })).toBe(false);
  expect(packagesAreCurrent(lock, { packages: { ...a, ...b, 'node_modules/c': { version: '1.0.0' } } })).toBe(false);
});

test('an optional package may be missing or come besides: npm takes those of this platform only', () => {
  const lock = { packages: { 'node_modules/a-darwin': { version: '1.0.0', optional: true } } };
  expect(packagesAreCurrent(lock, { packages: {} })).toBe(true);
  const besides = { 'node_modules/a-linux': { version: '1.0.0', optional: true } };
  expect(packagesAreCurrent(lock, { packages: besides })).toBe(true);
});

test('what ldd does not find leads to the packages of Electron', () => {
  const output = '\tlibnss3.so => not found\n\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)\n';
  expect(missingLibraries(output)).toEqual(['libnss3.so']);
  const found = { libraries: ['libnss3.so'], hasDisplay: true, hasXvfb: false, hasFont: true };
  expect(packagesFor(found)).toContain('libnss3');
});

test('Xvfb is wanted only without a display, a font only without any, and nothing when all is there', () => {
  const all = { libraries: [], hasDisplay: false, hasXvfb: true, hasFont: true };
  expect(packagesFor(all)).toEqual([]);
  expect(packagesFor({ ...all, hasXvfb: false })).toEqual(['xvfb']);
  expect(packagesFor({ ...all, hasXvfb: false, hasDisplay: true })).toEqual([]);
  expect(packagesFor({ ...all, hasFont: false })).toEqual(['fonts-dejavu-core']);
});

test('the closing line counts a file that cannot be loaded as a failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const good = { status: 'passed', assertionResults: [{}] };
  expect(countsOfVitest({ numPassedTests: 1, numFailedTests: 0, testResults: [good, unloaded] })).toEqual({
    passed: 1,
    failed: 1,
  });
  expect(countsOfPlaywright({ stats: { expected: 3, flaky: 1, unexpected: 2 }, errors: [{}] })).toEqual({
    passed: 4,
    failed: 3,
  });
});
