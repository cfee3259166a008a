import { createHash, timingSafeEqual } from 'node:crypto';
import type { onRequestHookHandler } from 'fastify';
import { answerError } from '../http-answers.ts';

/** Lets a request on only when its `x-api-key` is the given one. The time it takes tells nothing of the key. */
export function requireApiKey(apiKey: string): onRequestHookHandler {
  const expected = sha256(apiKey);
  return (request, reply, done) => {
    const given = request.headers['x-api-key'];
    if (typeof given === 'string' && timingSafeEqual(sha256(given), expected)) return done();
    answerError(reply, 401, 'unauthorized', 'the intake key in the header x-api-key');
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
