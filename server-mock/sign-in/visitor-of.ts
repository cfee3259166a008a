import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operator } from '#shared/domain/operator.ts';
import { answerError } from '../http-answers.ts';
import type { Tokens } from './tokens.ts';

/** The operator who asks, by the bearer token; null: nobody who is signed in, and the request has its answer (401). */
export async function visitorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  tokens: Tokens,
): Promise<Operator | null> {
  const visitor = await tokens.check(request.headers.authorization?.match(/^Bearer (.+)$/i)?.[1] ?? '');
  if (typeof visitor !== 'string') return visitor.operator;
  answerError(reply, 401, visitor, 'the header authorization: Bearer TOKEN');
  return null;
}
