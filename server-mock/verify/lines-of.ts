/**
 * Splits text at line feeds alone: an entry's text may hold other characters that end a line elsewhere. A last line
 * without its end counts; an empty rest does not.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}
