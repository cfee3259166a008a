import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hashSchema } from '#shared/domain/chain.ts';
import type { ChainPlace } from './journal/chain-fault.ts';
import { checkEvidence } from './verify/check-evidence.ts';
import { checkLog } from './verify/check-log.ts';
import { readFolder } from './verify/evidence-files.ts';
import { evidenceWords, isGoodEvidence } from './verify/evidence-words.ts';
import { linesOf } from './verify/lines-of.ts';
import { isGood, verdictWords } from './verify/verdict-words.ts';

/**
 * Checks an exported journal offline: `verify-log FILE [--head SEQ:HASH]`, or an evidence package: `verify-log FOLDER`, see
 * README. Exit: 0 good, 1 broken, 2 the file or the arguments cannot be read.
 */
const GOOD = 0;
const BROKEN = 1;
const UNREADABLE = 2;

const seenSchema = z
  .string()
  .regex(/^\d{1,15}:[0-9a-f]{64}$/i, 'SEQ:HASH')
  .transform((text): ChainPlace => {
    const [seq, hash] = text.split(':');
    return { seq: Number(seq), hash: hashSchema.parse(hash?.toLowerCase()) };
  })
  .refine(({ seq }) => seq > 0, 'a SEQ from 1 on');

async function verify(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { head: { type: 'string' } } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new Error('usage: npm run verify-log -- FILE|FOLDER [--head SEQ:HASH]');
  const seen = seenSchema.nullable().safeParse(values.head ?? null);
  if (!seen.success) throw new Error(`--head: expected ${seen.error.issues[0]?.message}`);
  if ((await stat(file)).isDirectory()) {
    console.log(`folder ${file}`);
    const verdict = checkEvidence(await readFolder(file), seen.data);
    for (const line of evidenceWords(verdict, seen.data)) console.log(line);
    return isGoodEvidence(verdict) ? GOOD : BROKEN;
  }
  console.log(`file ${file}`);
  const verdict = await checkLog(linesOf(createReadStream(file, 'utf8')), seen.data);
  for (const line of verdictWords(verdict, seen.data)) console.log(line);
  return isGood(verdict) ? GOOD : BROKEN;
}

process.exitCode = await verify().catch((error: Error) => {
  console.error(`cannot be verified: ${error.message}`);
  return UNREADABLE;
});
