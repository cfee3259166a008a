import { parseArgs } from 'node:util';
import { measureAlertLatency } from './alert-latency.ts';
import { measureStartUp } from './start-up.ts';
import type { Figure } from './statistics.ts';
import { measureSync } from './sync.ts';
import type { Comparison } from './sync-comparison.ts';

/** `npm run bench -- [alert] [start] [sync] [--json]`: figures beside their floors, measured in the same run. */
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const say = (line: string) => console.error(line);
const benches = {
  alert: async () => [await measureAlertLatency(1_000, say)],
  start: async () => [await measureStartUp(10_000, say)],
  sync: () => measureSync(say),
};
const wanted = positionals.length === 0 ? Object.keys(benches) : positionals;
const figures: (Figure | Comparison)[] = [];
for (const name of wanted) {
  const bench = benches[name as keyof typeof benches];
  if (bench === undefined) throw new Error(`no bench ${name}: expected ${Object.keys(benches).join(' or ')}`);
  figures.push(...(await bench()));
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
else {
  for (const figure of figures) {
    console.log(`${figure.name} (aim: ${figure.aim})`);
    if ('contenders' in figure) printComparison(figure);
    else printFigure(figure);
  }
}

function printFigure({ measured, floor, ratioOfMedians, ratioOfP99 }: Figure): void {
  console.table({ measured, floor });
  console.log(`ratio of medians ${ratioOfMedians}, ratio of p99 ${ratioOfP99}\n`);
}

function printComparison({ contenders, checked }: Comparison): void {
  console.table(Object.fromEntries(contenders.map(({ name, ...rest }) => [name, rest])));
  console.log(`checked: ${checked}\n`);
}
