import { parseArgs } from 'node:util';
import { measureAlertLatency } from './alert-latency.ts';
import { type FrameCost, type MapReport, measureMap } from './map.ts';
import { measurePursuit, type PursuitReport } from './pursuit.ts';
import { measureStartUp } from './start-up.ts';
import type { Figure } from './statistics.ts';
import { measureSync } from './sync.ts';
import type { Comparison } from './sync-comparison.ts';

/**
 * `npm run bench -- [alert] [start] [sync] [pursuit] [map] [--seconds 600] [--json]`: figures beside their floors, measured in the
 * same run. `--seconds` is how long the cars are followed and the map is watched.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, seconds: { type: 'string', default: '600' } },
  allowPositionals: true,
});
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error(`--seconds ${values.seconds}: expected a number above 0`);
const say = (line: string) => console.error(line);
const benches = {
  alert: async () => [await measureAlertLatency(1_000, say)],
  start: async () => [await measureStartUp(10_000, say)],
  sync: () => measureSync(say),
  pursuit: async () => [await measurePursuit(seconds, say)],
  map: async () => [await measureMap(seconds, say)],
};
const wanted = positionals.length === 0 ? Object.keys(benches) : positionals;
const figures: (Figure | Comparison | PursuitReport | MapReport)[] = [];
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
    else if ('ways' in figure) printMap(figure);
    else if ('positions' in figure) printPursuit(figure);
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

function printPursuit({ seconds: forS, work, held, floor, over8Percent, memory, ...rest }: PursuitReport): void {
  console.log(`${forS} s`);
  console.table({ work, held, 'floor: work': floor.work, 'floor: held': floor.held });
  console.log(`frames over 8 ms of work: ${over8Percent} %`);
  console.table(memory);
  console.log(`last third beside the first: heap ${rest.heapRatio}, process ${rest.processRatio}`);
  console.table({ positions: rest.positions });
}

function printMap({ seconds: forS, ways, naiveRatio, traccarRatio, map }: MapReport): void {
  console.log(`${forS} s`);
  const costs = Object.entries(ways) as [string, FrameCost][];
  console.table(Object.fromEntries(costs.map(([name, { work }]) => [name, work])));
  console.table(
    Object.fromEntries(
      costs.map(([name, { held, droppedPercent, workEachSecondMs }]) => [
        name,
        { heldMedian: held.median, heldP95: held.p95, heldP99: held.p99, droppedPercent, workEachSecondMs },
      ]),
    ),
  );
  console.table({ 'naive beside ours': naiveRatio, 'as traccar-web beside ours': traccarRatio });
  console.table(map.memory);
  console.log(`last third beside the first: heap ${map.heapRatio}, process ${map.processRatio}`);
}
