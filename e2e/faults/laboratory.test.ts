import { expect, it } from 'vitest';
import { openLaboratory } from './laboratory.ts';
import { lineOfTally, runRounds } from './rounds.ts';

it('loses, doubles, reorders and delays nothing in a small part of the laboratory, and everything comes together', async () => {
  const said: string[] = [];
  const laboratory = await openLaboratory({ gatewayFile: null, convergeMs: 40_000 });
  try {
    const options = {
      seed: 1,
      rounds: 6,
      first: 0,
      consoles: 3,
      worlds: 6,
      theme: null,
      electron: 0,
      enough: 1,
      shrinkTries: 0,
    };
    const tally = await runRounds(laboratory, options, (line) => said.push(line));
    expect(lineOfTally(tally), said.join('\n')).toMatch(
      /^rounds 6 actions \d+ lost 0 doubled 0 reordered 0 stale 0 not-converged 0 seconds \d+$/,
    );
    expect(tally.actions).toBeGreaterThan(50);
  } finally {
    await laboratory.close();
  }
}, 120_000);
