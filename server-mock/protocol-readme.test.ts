import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actionDraftSchema, actionSchema } from '#shared/domain/action.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { centreSchema } from '#shared/domain/centre.ts';
import { genesisHash, hashOf, hashOfEntry, hashSchema } from '#shared/domain/chain.ts';
import { entrySchema } from '#shared/domain/entry.ts';
import { incidentSchema } from '#shared/domain/incident.ts';
import { refusalReasonSchema } from '#shared/domain/refusal.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { chainBreaksReplySchema } from '#shared/protocol/chain-breaks.ts';
import { evidenceHeadSchema, evidenceLineSchema } from '#shared/protocol/evidence.ts';
import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import {
  contractIntakeSchema,
  contractReplySchema,
  crashIntakeSchema,
  intakeReplySchema,
  msdIntakeSchema,
  positionIntakeSchema,
  positionsIntakeSchema,
  positionsReplySchema,
  theftIntakeSchema,
} from '#shared/protocol/intake.ts';
import { journalExportHeadSchema } from '#shared/protocol/journal-export.ts';
import { quarantineListSchema } from '#shared/protocol/quarantine.ts';
import { connectRefusalSchema, handshakeSchema, sessionSchema, signInSchema } from '#shared/protocol/session.ts';
import { sharedPositionSchema } from '#shared/protocol/share-page.ts';
import { unitReportSchema, unitsKnownSchema, unitsMovedSchema, unitsReplySchema } from '#shared/protocol/units.ts';
import {
  actBatchSchema,
  actReplySchema,
  beatSchema,
  breakReportSchema,
  contractFindSchema,
  contractsReplySchema,
  entryBatchSchema,
  helloSchema,
  historyAskSchema,
  historyReplySchema,
  outcomeAskSchema,
  outcomeReplySchema,
  pulseSchema,
  receiptSchema,
  shareAskSchema,
  shareReplySchema,
  snapshotSchema,
  timeReplySchema,
} from '#shared/protocol/wire.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.test-support.ts';

const readme = readFileSync(new URL('../shared/protocol/README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```json (.+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => ({
  name,
  text,
}));

/** The args of every kind of action. */
const argsSchema = z.strictObject(
  Object.fromEntries(actionDraftSchema.options.map(({ shape }) => [shape.kind.value, shape.args])),
);
const hashedEntrySchema = z.strictObject({ previousHash: hashSchema, entry: entrySchema });

/** Every message of the protocol; a loose batch is read with the strict schemas of what is in it. */
const schemas = {
  'hashed entry': hashedEntrySchema,
  'POST /session': signInSchema,
  session: sessionSchema,
  handshake: handshakeSchema,
  'connect_error data': connectRefusalSchema,
  hello: helloSchema,
  snapshot: snapshotSchema.extend({ entries: z.array(entrySchema) }),
  entries: entryBatchSchema.extend({ entries: z.array(entrySchema) }),
  receipt: receiptSchema,
  pulse: pulseSchema,
  'units:known': unitsKnownSchema,
  'units:moved': unitsMovedSchema,
  'POST /intake/units': unitReportSchema.extend({ units: z.array(unitSchema) }),
  '200 of /intake/units': unitsReplySchema,
  'time:ask acknowledgement': timeReplySchema,
  beat: beatSchema,
  act: actBatchSchema.extend({ actions: z.array(actionSchema) }),
  'args of each kind': argsSchema,
  'act acknowledgement': actReplySchema,
  'outcome:ask': outcomeAskSchema,
  'outcome:ask acknowledgement': outcomeReplySchema,
  'history:ask': historyAskSchema,
  'history:ask acknowledgement': historyReplySchema.extend({ entries: z.array(entrySchema) }),
  'share:ask': shareAskSchema,
  'share:ask acknowledgement': shareReplySchema,
  'GET /share/TOKEN/position': sharedPositionSchema,
  'GET /evidence, first line': evidenceHeadSchema,
  'GET /evidence, line': evidenceLineSchema,
  'contract:find': contractFindSchema,
  'contract:find acknowledgement': contractsReplySchema,
  'POST /intake/contract': contractIntakeSchema,
  'contract reply': contractReplySchema,
  'break:report': breakReportSchema,
  'entry incident:opened': entrySchema,
  'entry report:updated': entrySchema,
  'entry action:recorded': entrySchema,
  'entry alarm:escalated': entrySchema,
  'entry chain:broken': entrySchema,
  'entry track:shown': entrySchema,
  'entry watch:fired': entrySchema,
  'entry share:viewed': entrySchema,
  'entry command:sent': entrySchema,
  'entry command:settled': entrySchema,
  'entry contract:updated': entrySchema,
  '201 of every intake': intakeReplySchema,
  'POST /intake/msd': msdIntakeSchema,
  'POST /intake/crash': crashIntakeSchema,
  'POST /intake/theft': theftIntakeSchema,
  'POST /intake/position': positionIntakeSchema,
  'POST /intake/positions': positionsIntakeSchema,
  '201 of /intake/positions': positionsReplySchema,
  'GET /quarantine': quarantineListSchema,
  'GET /chain-breaks': chainBreaksReplySchema,
  'GET /journal, first line': journalExportHeadSchema,
  'GET /health': z.strictObject({ status: z.literal('ok'), epoch: z.uuid(), head: z.number() }),
  error: httpErrorSchema,
};

type Name = keyof typeof schemas;
const isName = (name: string): name is Name => name in schemas;
const blockOf = (name: string): unknown => JSON.parse(blocks.find((block) => block.name === name)?.text ?? 'null');
const example = <N extends Name>(name: N) => schemas[name].parse(blockOf(name)) as z.infer<(typeof schemas)[N]>;

describe('the page of the protocol', () => {
  it('has every message once, and no other', () => {
    expect(blocks.map(({ name }) => name).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(blocks.map(({ name, text }) => [name, text]))('shows a %s as the schema reads it', (name, text) => {
    const value: unknown = JSON.parse(text);
    // Reading drops what a schema does not know: an example with such a field would not come back the same.
    expect(isName(name) ? schemas[name].parse(value) : undefined).toEqual(value);
  });

  it('names every refusal, every kind of action and entry, every setting of a centre and every field of an incident', () => {
    const kinds = [...actionDraftSchema.options, ...entrySchema.options].map(({ shape }) => shape.kind.value);
    const connect = connectRefusalSchema.shape.reason.options;
    const settings = [...Object.keys(centreSchema.shape), ...Object.keys(incidentSchema.shape)];
    for (const name of [...refusalReasonSchema.options, ...connect, ...kinds, ...settings]) {
      expect(readme, name).toMatch(new RegExp(`[\`"]${name}[\`"]`));
    }
  });
});

describe('the hashes of the page', () => {
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

  it('LOG-1 an entry has the hash of the line that the page shows', () => {
    const canonical = /^```text canonical\n(.+)\n```$/m.exec(readme)?.[1] ?? '';
    const { previousHash, entry } = example('hashed entry');
    const { hash, ...content } = entry;
    expect(canonical).toBe(canonicalJson({ content, previousHash }));
    expect(hash).toBe(sha256(canonical));
    expect(hashOfEntry(previousHash, entry)).toBe(hash);
  });

  it.each([
    [8, '`8`'],
    [47.1395, '47.1395'],
    [0.000001, '`0.000001`'],
    [0.0000001, '`1e-7`'],
    [1e20, '`100000000000000000000`'],
    [1e21, '`1e+21`'],
  ])('numbers are written as the page says: %d', (value, shown) => {
    expect(canonicalJson(value)).toBe(shown.replaceAll('`', ''));
    expect(readme).toContain(shown);
  });

  it('LOG-1 each entry of an example fits the one before', () => {
    const kinds = [
      ...(['incident:opened', 'report:updated', 'action:recorded', 'alarm:escalated', 'chain:broken'] as const),
      ...(['track:shown', 'watch:fired', 'share:viewed', 'command:sent', 'command:settled'] as const),
      'contract:updated' as const,
    ];
    const firsts = kinds.map((kind) => example(`entry ${kind}`));
    const fed = example('entries').entries;
    for (const [before, entries] of [
      [genesisHash, firsts],
      [example('snapshot').hash, fed],
    ] as const) {
      let previous = before;
      for (const entry of entries) {
        if (entry.kind !== 'entry:withheld') expect(entry.hash, `seq ${entry.seq}`).toBe(hashOfEntry(previous, entry));
        previous = entry.hash;
      }
    }
    expect(example('handshake').hash).toBe(example('snapshot').hash);
    expect(example('GET /journal, first line').hash).toBe(fed.at(-1)?.hash);
  });

  it('every field that an action may lack is named, and in the examples of new ones', () => {
    const args: Record<string, unknown> = example('args of each kind');
    const gaps = actionDraftSchema.options.flatMap(({ shape }) =>
      Object.entries(shape.args instanceof z.ZodObject ? shape.args.shape : {}).flatMap(([field, schema]) =>
        schema instanceof z.ZodOptional ? [{ kind: shape.kind.value, field }] : [],
      ),
    );
    expect(gaps.map(({ field }) => field)).toEqual([
      'number',
      'contact',
      'number',
      'outcome',
      'isSampled',
      'closeId',
      'closeId',
      'modeId',
    ]);
    for (const { kind, field } of gaps) expect(args[kind]).toHaveProperty(field);
  });

  it('LOG-1 the second action of a desk carries the hash of the first', () => {
    const [first, second] = example('act').actions;
    expect(second?.chain).toMatchObject({
      chainId: first?.chain.chainId,
      number: (first?.chain.number ?? 0) + 1,
      previousHash: hashOf(first),
    });
  });
});

describe('the intake examples of the page', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });

  afterAll(() => gateway.remove());

  it('are taken by a gateway', async () => {
    for (const path of ['/intake/msd', '/intake/crash', '/intake/theft']) {
      const response = await gateway.post(path, blockOf(`POST ${path}`));
      expect(response.status, path).toBe(201);
      intakeReplySchema.parse(await response.json());
    }
    const fleet = await gateway.post('/intake/positions', blockOf('POST /intake/positions'));
    expect(positionsReplySchema.parse(await fleet.json()).results).toEqual([
      { error: 'incident-unknown', field: 'incidentId' },
      { error: 'unreadable', field: 'fix.place' },
    ]);
    const position = await gateway.post('/intake/position', blockOf('POST /intake/position'));
    expect(httpErrorSchema.parse(await position.json()).error).toBe('incident-unknown');
    expect((await gateway.post('/session', blockOf('POST /session'))).status).toBe(200);
  });
});
