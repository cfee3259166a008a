import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import { quarantineListSchema } from '#shared/protocol/quarantine.ts';
import { raiseCrash } from './harness/alerts.ts';
import { appendRawEntry } from './harness/append-raw-entry.ts';
import { expect, publishedMsds, screen, test } from './harness/test.ts';

test('bad input of each kind: a clear answer, kept whole, counted, and nothing else disturbed', async ({
  gateway,
  openConsole,
}) => {
  const supervisor = await openConsole({ operatorId: 'lhuber' });
  const { strip, rows } = screen(supervisor.page);
  await expect(strip).toContainText('verbunden');
  const [msd] = publishedMsds;
  const truncated = msd?.hex.slice(0, 40) ?? '';
  const faultOf = (body: unknown) => httpErrorSchema.parse(body);

  await test.step('a truncated MSD names field and bit', async () => {
    const { status, body } = await gateway.intake('msd', { hex: truncated, callId: 'call-1' });
    expect(status).toBe(422);
    expect(faultOf(body)).toMatchObject({ field: expect.stringMatching(/\w/), bit: expect.any(Number) });
  });
  await test.step('malformed JSON', async () => {
    const { status, body } = await gateway.intake('crash', '{"callId": "call-2", ');
    expect(status).toBe(422);
    expect(faultOf(body).quarantineId).not.toBeNull();
  });
  await test.step('a field that is not as expected', async () => {
    const { status, body } = await gateway.intake('crash', { callId: 'call-3', occupants: 'two' });
    expect(status).toBe(422);
    expect(faultOf(body).field).toContain('occupants');
  });
  await test.step('a wrong content type', async () => {
    const { status, body } = await gateway.intake('crash', 'callId=call-4', { 'content-type': 'text/csv' });
    expect(status).toBe(415);
    expect(faultOf(body).field).toBe('content-type');
  });
  await test.step('a missing key', async () => {
    const { status, body } = await gateway.intake('crash', { callId: 'call-5' }, { 'x-api-key': null });
    expect(status).toBe(401);
    expect(faultOf(body).quarantineId).toBeNull();
  });

  await test.step('all that came with the key is kept whole, counted on every desk, and listed for the supervisor', async () => {
    const { items } = quarantineListSchema.parse((await gateway.get('/quarantine')).body);
    expect(items).toHaveLength(4);
    const bodies = items.map(({ bodyHex }) => Buffer.from(bodyHex, 'hex').toString());
    expect(bodies).toEqual(expect.arrayContaining(['{"callId": "call-2", ', 'callId=call-4']));
    await strip.getByRole('button', { name: '4 nicht lesbar' }).click();
    await expect(supervisor.page.getByTestId('quarantine-list')).toContainText('occupants');
    expect((await gateway.get('/quarantine', 'kmayer')).status).toBe(403);
  });
  await test.step('the next alert comes through', async () => {
    await raiseCrash(gateway);
    await expect(rows).toHaveCount(1);
  });
});

test('IN-3 entries that the console cannot read go aside, counted; what follows is shown', async ({
  gateway,
  openConsole,
}) => {
  const console = await openConsole();
  const { strip, rows } = screen(console.page);
  await raiseCrash(gateway);
  await expect(rows).toHaveCount(1);
  await gateway.kill();
  await appendRawEntry(gateway.dataDir, 'weather:changed', { degrees: 3 });
  await appendRawEntry(gateway.dataDir, 'intake:quarantined', { source: 'pigeon' });
  await gateway.restart();
  await raiseCrash(gateway, { vehicle: { plate: 'GU 123 AB' } });
  await expect(rows).toHaveCount(2);
  await expect(strip.getByRole('button', { name: '2 beiseite' })).toBeVisible();
  await expect(strip).toContainText('vollständig bis');
});
