import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operator } from '#shared/domain/operator.ts';
import { answerError } from '../http-answers.ts';
import type { Tokens } from './tokens.ts';

/** The supervisor who asks, by the bearer token; null: nobody of that kind, and the request has its answer (401 or 403). */
export async function supervisorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  tokens: Tokens,
): Promise<Operator | null> {
  const visitor = await tokens.check(request.headers.authorization?.match(/^Bearer (.+)$/i)?.[1] ?? '');
  if (typeof visitor === 'string') {
    answerError(reply, 401, visitor, 'the header authorization: Bearer TOKEN');
    return null;
  }
  if (visitor.operator.role !== 'supervisor') {
    answerError(reply, 403, 'forbidden', 'the role supervisor');
    return null;
  }
  return visitor.operator;
}
