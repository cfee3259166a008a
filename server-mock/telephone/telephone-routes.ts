import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Centre } from '#shared/domain/centre.ts';
import { type CallReply, isOver, placeCallSchema } from '#shared/protocol/telephone.ts';
import { answerError } from '../http-answers.ts';
import { faultOf } from '../intake/unreadable.ts';
import type { Log } from '../log.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { visitorOf } from '../sign-in/visitor-of.ts';
import { type SimulatedCall, simulatedState } from './simulated-call.ts';

type Asked = FastifyRequest<{ Params: { id: string } }>;

/** So many calls are remembered; the oldest is forgotten first. */
const mostCalls = 1_000;

/**
 * The simulated line: `POST /telephone/calls` places a call, `GET /telephone/calls/ID` tells of it, `POST .../hang-up` ends
 * it, `POST /telephone/conference` joins those of the operator. Each operator knows of their own calls only. Answers 404
 * `not-simulated` in a centre whose telephone is another one. In memory: a gateway that starts anew has lost all calls.
 */
export function telephoneRoutes(needs: {
  telephone: Centre['telephone'];
  tokens: Tokens;
  clock: () => number;
  log: Log;
}): FastifyPluginAsync {
  const { telephone, tokens, clock, log } = needs;
  const calls = new Map<string, SimulatedCall & { operatorId: string }>();
  const replyOf = (id: string, call: SimulatedCall): CallReply => ({ id, ...simulatedState(call, clock()) });

  /** The operator's id; null: the request has its answer. */
  async function callerOf(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const operator = await visitorOf(request, reply, tokens);
    if (operator === null) return null;
    if (telephone === 'simulated') return operator.id;
    answerError(reply, 404, 'not-simulated', 'a centre whose telephone is simulated');
    return null;
  }

  async function callOf(request: Asked, reply: FastifyReply) {
    const operatorId = await callerOf(request, reply);
    if (operatorId === null) return null;
    const call = calls.get(request.params.id);
    if (call?.operatorId === operatorId) return call;
    answerError(reply, 404, 'call-unknown', 'the id of a call of yours');
    return null;
  }

  return async (app) => {
    app.post('/telephone/calls', { bodyLimit: 1024 }, async (request, reply) => {
      const operatorId = await callerOf(request, reply);
      if (operatorId === null) return reply;
      const parsed = placeCallSchema.safeParse(request.body);
      if (!parsed.success) {
        const { field, expected } = faultOf(parsed.error);
        return answerError(reply, 400, 'malformed', expected, { field });
      }
      const { id, number, party } = parsed.data;
      const known = calls.get(id);
      if (known !== undefined && known.operatorId !== operatorId) {
        return answerError(reply, 409, 'id-reused', 'an id that no call has yet');
      }
      const now = clock();
      const call = known ?? { number, operatorId, placedAt: now, heardAt: now, hungUpAt: null };
      calls.set(id, call);
      const [oldest] = calls.keys();
      if (calls.size > mostCalls && oldest !== undefined) calls.delete(oldest);
      log('telephone:placed', { operatorId, party });
      return reply.code(201).send(replyOf(id, call));
    });

    app.get('/telephone/calls/:id', async (request: Asked, reply) => {
      const call = await callOf(request, reply);
      if (call === null) return reply;
      const answer = replyOf(request.params.id, call);
      if (!isOver(answer.state)) call.heardAt = clock();
      return answer;
    });

    app.post('/telephone/calls/:id/hang-up', { bodyLimit: 1024 }, async (request: Asked, reply) => {
      const call = await callOf(request, reply);
      if (call === null) return reply;
      const id = request.params.id;
      if (!isOver(replyOf(id, call).state)) call.hungUpAt = clock();
      return replyOf(id, call);
    });

    app.post('/telephone/conference', { bodyLimit: 1024 }, async (request, reply) => {
      const operatorId = await callerOf(request, reply);
      if (operatorId === null) return reply;
      const connected = [...calls].filter(
        ([id, call]) => call.operatorId === operatorId && replyOf(id, call).state === 'connected',
      );
      return { isJoined: connected.length > 1, calls: connected.length };
    });
  };
}
