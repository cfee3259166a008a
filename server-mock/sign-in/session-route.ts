import type { FastifyPluginAsync } from 'fastify';
import type { Centre } from '#shared/domain/centre.ts';
import { type Session, signInSchema } from '#shared/protocol/session.ts';
import { answerError } from '../http-answers.ts';
import { faultOf } from '../intake/unreadable.ts';
import type { Log } from '../log.ts';
import type { Operators } from './operators.ts';
import type { Tokens } from './tokens.ts';
import { createTries } from './tries.ts';

const BODY_LIMIT = 4 * 1024;

/** `POST /session`: operator id and secret against a token. */
export function sessionRoute(needs: {
  operators: Operators;
  tokens: Tokens;
  centre: Centre;
  clock: () => number;
  log: Log;
}): FastifyPluginAsync {
  const { operators, tokens, centre, clock, log } = needs;
  const tries = createTries(clock);
  return async (app) => {
    app.post('/session', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const parsed = signInSchema.safeParse(request.body);
      if (!parsed.success) {
        const { field, expected } = faultOf(parsed.error);
        return answerError(reply, 400, 'malformed', expected, { field });
      }
      const { operatorId, secret } = parsed.data;
      const giveBack = tries.take(operatorId);
      if (giveBack === undefined) {
        log('session:limited', { operatorId });
        return answerError(reply.header('retry-after', 60), 429, 'too-many-tries', 'a pause of one minute');
      }
      const operator = await operators.signIn(operatorId, secret);
      if (operator === undefined) {
        log('session:refused', { operatorId });
        return answerError(reply, 401, 'sign-in-refused', 'the id of an operator and the right secret');
      }
      giveBack();
      log('session:opened', { operatorId: operator.id, role: operator.role });
      const session: Session = { ...(await tokens.issue(operator)), operator, colleagues: operators.all(), centre };
      return reply.code(200).send(session);
    });
  };
}
