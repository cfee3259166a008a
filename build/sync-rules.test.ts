import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const ruleId = /\b(?:IN|OUT|VIEW|LOG|STORE|WATCH)-\d+\b/g;

const rules = [...readFileSync(path.join(root, 'docs/sync.md'), 'utf8').matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(
  ([, id]) => id ?? '',
);

/** Every rule that the name of a test, or of a group of tests, quotes. */
function quoted(): Set<string> {
  const folders = ['shared', 'electron', 'renderer', 'server-mock', 'e2e', 'build'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:describe|it|test)\b[^\n]*?\(\s*(['"`])((?:(?!\1)[^\n])*)\1/g)].map(
      ([, , name]) => name ?? '',
    ),
  );
  return new Set(names.flatMap((name) => name.match(ruleId) ?? []));
}

describe('docs/sync.md', () => {
  it('numbers each rule once', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('has every rule quoted by a test, and no test quotes a rule that it does not have', () => {
    const inTests = quoted();
    expect(rules.filter((id) => !inTests.has(id))).toEqual([]);
    expect([...inTests].filter((id) => !rules.includes(id) && !id.startsWith('SEC-'))).toEqual([]);
  });
});
