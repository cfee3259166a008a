import { parseArgs } from 'node:util';
import { measureAlertLatency } from './alert-latency.ts';
import { measureStartUp } from './start-up.ts';

/** `npm run bench -- [alert] [start] [--json]`: figures beside their floors, measured in the same run. */
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const say = (line: string) => console.error(line);
const benches = {
  alert: () => measureAlertLatency(1_000, say),
  start: () => measureStartUp(10_000, say),
};
const wanted = positionals.length === 0 ? Object.keys(benches) : positionals;
const figures = [];
for (const name of wanted) {
  const bench = benches[name as keyof typeof benches];
  if (bench === undefined) throw new Error(`no bench ${name}: expected ${Object.keys(benches).join(' or ')}`);
  figures.push(await bench());
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
else {
  for (const { name, aim, measured, floor, ratioOfMedians, ratioOfP99 } of figures) {
    console.log(`${name} (aim: ${aim})`);
    console.table({ measured, floor });
    console.log(`ratio of medians ${ratioOfMedians}, ratio of p99 ${ratioOfP99}\n`);
  }
}
