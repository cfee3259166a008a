import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openLaboratory } from './laboratory.ts';
import { lineOfTally, runRounds } from './rounds.ts';
import { themes } from './schedule.ts';

/** `npm run faults -- --seed S --rounds N`: see README.md. */
const optionsSchema = z.object({
  seed: z.coerce.number().int().nonnegative(),
  rounds: z.coerce.number().int().positive(),
  first: z.coerce.number().int().nonnegative(),
  consoles: z.coerce.number().int().min(1).max(10),
  worlds: z.coerce.number().int().min(1).max(32),
  theme: z.enum(themes).nullable(),
  electron: z.coerce.number().int().nonnegative(),
  enough: z.coerce.number().int().positive(),
  shrinkTries: z.coerce.number().int().nonnegative(),
  convergeMs: z.coerce.number().positive(),
  gatewayFile: z.string().nullable(),
});
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '20' },
    first: { type: 'string', default: '0' },
    consoles: { type: 'string', default: '3' },
    worlds: { type: 'string', default: '8' },
    theme: { type: 'string' },
    electron: { type: 'string', default: '0' },
    enough: { type: 'string', default: '10' },
    'shrink-tries': { type: 'string', default: '40' },
    'converge-ms': { type: 'string', default: '40000' },
    gateway: { type: 'string' },
  },
});
const { gatewayFile, convergeMs, ...options } = optionsSchema.parse({
  ...values,
  theme: values.theme ?? null,
  shrinkTries: values['shrink-tries'],
  convergeMs: values['converge-ms'],
  gatewayFile: values.gateway ?? null,
});
// Whoever ends this ends what it started as well: see the exit handlers beside the processes and folders.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
// As in a browser: what nobody waited for is told and ends nothing. What it leaves undone, the checker finds.
process.on('unhandledRejection', (reason) => console.error('nobody waited for', reason));
const laboratory = await openLaboratory({ gatewayFile, convergeMs });
try {
  const tally = await runRounds(laboratory, options, (line) => console.error(line));
  console.log(lineOfTally(tally));
  process.exitCode = [...tally.found.values()].every((count) => count === 0) ? 0 : 1;
} finally {
  await laboratory.close();
}
process.exit();
