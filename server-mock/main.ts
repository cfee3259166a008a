import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createGateway } from './gateway.ts';
import { createLog } from './log.ts';
import { colleagueOf } from './simulator/colleague-of.ts';
import { CITY_CARS, PURSUED_CARS, pursuedContracts } from './simulator/scenarios/pursued-cars.ts';
import { startSimulator } from './simulator/simulator.ts';

const optionsSchema = z.object({
  data: z.string().min(1),
  host: z.string().min(1),
  port: z.coerce.number().int().min(0).max(65_535),
  scenario: z.enum(['none', 'demo', 'quiet', 'flood', 'pursuit', 'city']),
  seed: z.coerce.number().int(),
  'public-url': z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  operators: z.string().min(1).optional(),
  centre: z.string().min(1).optional(),
  contracts: z.string().min(1).optional(),
  'most-entries-behind': z.coerce.number().int().nonnegative(),
  'clock-offset-ms': z.coerce.number().int(),
});

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '0' },
    scenario: { type: 'string', default: 'none' },
    seed: { type: 'string', default: '1' },
    'public-url': { type: 'string' },
    operators: { type: 'string' },
    centre: { type: 'string' },
    contracts: { type: 'string' },
    'most-entries-behind': { type: 'string', default: '20000' },
    'clock-offset-ms': { type: 'string', default: '0' },
  },
});
const options = optionsSchema.parse(values);
const log = createLog((line) => console.log(line), Date.now);

const pursuedCounts: Partial<Record<typeof options.scenario, number>> = { pursuit: PURSUED_CARS, city: CITY_CARS };

const gateway = await createGateway({
  dataDir: options.data,
  host: options.host,
  port: options.port,
  publicUrl: options['public-url'] ?? null,
  operatorsFile: options.operators ?? null,
  centreFile: options.centre ?? null,
  contractsFile: options.contracts ?? null,
  moreContracts: pursuedContracts(pursuedCounts[options.scenario] ?? 0, Date.now()),
  apiKey: process.env.LEITSTAND_API_KEY || null,
  mostEntriesBehind: options['most-entries-behind'],
  clockOffsetMs: options['clock-offset-ms'],
  log,
}).catch((error: Error) => {
  console.error(`the gateway cannot start: ${error.message}`);
  process.exit(1);
});
const simulator =
  options.scenario === 'none'
    ? null
    : startSimulator({
        url: gateway.url,
        apiKey: gateway.apiKey,
        scenario: options.scenario,
        seed: options.seed,
        log: (line) => log(line),
        // The simulated colleague has an account among the demo operators only.
        ...(options.operators === undefined
          ? { signIn: { operatorId: colleagueOf(options.scenario), secret: 'demo' } }
          : {}),
      });
let isEnding = false;
async function end(signal: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  log('gateway:ending', { signal });
  await simulator?.stop();
  await gateway.close();
  // What still waits (a receipt of a desk that is gone) has nothing more to say.
  process.exit(0);
}
process.on('SIGINT', (signal) => void end(signal));
process.on('SIGTERM', (signal) => void end(signal));
// Said last: whoever waits for it may end this process at once.
console.log(`gateway ready at ${gateway.url}`);
