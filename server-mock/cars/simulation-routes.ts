import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { answerError } from '../http-answers.ts';
import { requireApiKey } from '../intake/api-key.ts';
import { faultOf } from '../intake/unreadable.ts';
import type { Log } from '../log.ts';
import { carChangeSchema } from './simulated-car.ts';
import type { SimulatedCars } from './simulated-cars.ts';

const changeSchema = z.strictObject({
  vin: z.string().regex(/^[0-9A-HJ-NPR-Z]{17}$/, '17 characters 0-9 A-Z without I, O, Q'),
  ...carChangeSchema.shape,
});

/**
 * The door to the simulated cars, for tests and demonstrations: `POST /simulation/car` makes one answer, refuse, fall silent or be out of
 * reach, and says what it would tell of itself. The answer is the car as it is then. It takes the intake key.
 */
export function simulationRoutes({
  cars,
  apiKey,
  log,
}: {
  cars: Pick<SimulatedCars, 'change'>;
  apiKey: string;
  log: Log;
}): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onRequest', requireApiKey(apiKey));
    app.post('/simulation/car', { bodyLimit: 4096 }, async (request, reply) => {
      const parsed = changeSchema.safeParse(request.body);
      if (!parsed.success) {
        const { field, expected } = faultOf(parsed.error);
        return answerError(reply, 400, 'malformed', expected, { field });
      }
      const { vin, ...change } = parsed.data;
      log('simulation:car', { changed: Object.keys(change).join(',') });
      return { vin, ...cars.change(vin, change) };
    });
  };
}
