import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.test-support.ts';

let gateway: TestGateway;
const vin = 'WP0ZZZ98ZLS210365';

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.remove());

const change = async (body: object, headers: Record<string, string> = {}) => {
  const response = await gateway.post('/simulation/car', body, headers);
  return { status: response.status, body: await response.json() };
};

describe('POST /simulation/car', () => {
  it('makes a car different, and leaves what is not named', async () => {
    expect(await change({ vin, reach: 'silent', doors: 'locked' })).toMatchObject({
      status: 200,
      body: { vin, reach: 'silent', doors: 'locked', energyPercent: 62 },
    });
    expect((await change({ vin, energyPercent: null })).body).toMatchObject({ reach: 'silent', energyPercent: null });
  });

  it.each([
    ['what no car has', { vin, wings: 2 }, 'wings'],
    ['a reach that there is not', { vin, reach: 'far' }, 'reach'],
    ['no car', { reach: 'silent' }, 'vin'],
  ])('answers 400 to %s, and names the field', async (_what, body, field) => {
    expect(await change(body)).toMatchObject({ status: 400, body: { error: 'malformed', field } });
  });

  it('takes the intake key alone', async () => {
    expect(await change({ vin }, { 'x-api-key': 'not-the-key' })).toMatchObject({ status: 401 });
  });
});
