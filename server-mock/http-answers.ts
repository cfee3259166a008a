import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { HttpError } from '#shared/protocol/http-error.ts';
import type { Log } from './log.ts';

/** Answers with an error of the protocol's one form; what is not given is null. */
export function answerError(
  reply: FastifyReply,
  status: number,
  error: string,
  expected: string,
  rest: Partial<Pick<HttpError, 'field' | 'bit' | 'quarantineId'>> = {},
): FastifyReply {
  const body: HttpError = { error, field: null, bit: null, quarantineId: null, ...rest, expected };
  return reply.code(status).send(body);
}

/** Gives every failed request an answer in the protocol's form. What we did not foresee is logged and named `internal`. */
export function installErrorAnswers(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) =>
    answerError(reply, 404, 'not-found', 'a path and method of this gateway'),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413)
      return answerError(reply, 413, 'too-large', `a body of at most ${request.routeOptions.bodyLimit} octets`);
    if (status === 415)
      return answerError(reply, 415, 'wrong-content-type', 'application/json', { field: 'content-type' });
    if (status >= 400 && status < 500) return answerError(reply, status, 'malformed', 'a well-formed request');
    log('http:failed', { route: request.routeOptions.url ?? '', message: error.message });
    return answerError(reply, 500, 'internal', 'nothing of you: send it again');
  });
}
