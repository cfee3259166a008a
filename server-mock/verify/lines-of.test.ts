import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

async function* chunks(...parts: string[]) {
  yield* parts;
}

async function all(...parts: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(chunks(...parts))) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  it('are whole, however the stream was cut', async () => {
    expect(await all('a', 'b\nc', '\n', '\nd\n')).toEqual(['ab', 'c', '', 'd']);
    expect(await all('a\nb')).toEqual(['a', 'b']);
    expect(await all()).toEqual([]);
  });

  it('end at a line feed and nowhere else', async () => {
    expect(await all('a\u2028b\u2029c\rd\u0085e\n')).toEqual(['a\u2028b\u2029c\rd\u0085e']);
  });
});
