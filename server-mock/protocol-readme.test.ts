import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actionSchema } from '#shared/domain/action.ts';
import { entrySchema } from '#shared/domain/entry.ts';
import { refusalReasonSchema } from '#shared/domain/refusal.ts';
import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import {
  crashIntakeSchema,
  intakeReplySchema,
  msdIntakeSchema,
  positionIntakeSchema,
  theftIntakeSchema,
} from '#shared/protocol/intake.ts';
import { quarantineListSchema } from '#shared/protocol/quarantine.ts';
import { connectRefusalSchema, handshakeSchema, sessionSchema, signInSchema } from '#shared/protocol/session.ts';
import {
  actBatchSchema,
  actReplySchema,
  entryBatchSchema,
  helloSchema,
  pulseSchema,
  receiptSchema,
  snapshotSchema,
  timeReplySchema,
} from '#shared/protocol/wire.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.test-support.ts';

const readme = readFileSync(new URL('../shared/protocol/README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```json (.+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => ({
  name,
  text,
}));

/** Every message of the protocol; a loose batch is read with the strict schemas of what is in it. */
const schemas: Record<string, z.ZodType> = {
  'POST /session': signInSchema,
  session: sessionSchema,
  handshake: handshakeSchema,
  'connect_error data': connectRefusalSchema,
  hello: helloSchema,
  snapshot: snapshotSchema.extend({ entries: z.array(entrySchema) }),
  entries: entryBatchSchema.extend({ entries: z.array(entrySchema) }),
  receipt: receiptSchema,
  pulse: pulseSchema,
  'time:ask acknowledgement': timeReplySchema,
  act: actBatchSchema.extend({ actions: z.array(actionSchema) }),
  'act acknowledgement': actReplySchema,
  'entry incident:opened': entrySchema,
  'entry report:updated': entrySchema,
  'entry action:recorded': entrySchema,
  '201 of every intake': intakeReplySchema,
  'POST /intake/msd': msdIntakeSchema,
  'POST /intake/crash': crashIntakeSchema,
  'POST /intake/theft': theftIntakeSchema,
  'POST /intake/position': positionIntakeSchema,
  'GET /quarantine': quarantineListSchema,
  'GET /health': z.strictObject({ status: z.literal('ok'), epoch: z.uuid(), head: z.number() }),
  error: httpErrorSchema,
};

const blockOf = (name: string): unknown => JSON.parse(blocks.find((block) => block.name === name)?.text ?? 'null');

describe('the page of the protocol', () => {
  it('has every message once, and no other', () => {
    expect(blocks.map(({ name }) => name).sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(blocks.map(({ name, text }) => [name, text]))('shows a %s as the schema reads it', (name, text) => {
    const value: unknown = JSON.parse(text);
    // Reading drops what a schema does not know: an example with such a field would not come back the same.
    expect(schemas[name]?.parse(value)).toEqual(value);
  });

  it('names every refusal, every kind of action and every kind of entry', () => {
    const kinds = [...actionSchema.options, ...entrySchema.options].map(({ shape }) => shape.kind.value);
    const connect = connectRefusalSchema.shape.reason.options;
    for (const name of [...refusalReasonSchema.options, ...connect, ...kinds]) expect(readme).toContain(`\`${name}\``);
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
    const position = await gateway.post('/intake/position', blockOf('POST /intake/position'));
    expect(httpErrorSchema.parse(await position.json()).error).toBe('incident-unknown');
    expect((await gateway.post('/session', blockOf('POST /session'))).status).toBe(200);
  });
});
