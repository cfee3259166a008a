import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { answerError } from '../http-answers.ts';
import type { Sql } from '../journal/database.ts';
import type { Log } from '../log.ts';
import { supervisorOf } from '../sign-in/supervisor-only.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { listQuarantine } from './quarantine.ts';

const querySchema = z.object({ before: z.coerce.number().int().positive().optional() });

/** `GET /quarantine`, for supervisors: the bodies can hold personal data, so each look is logged. */
export function quarantineRoute({ sql, tokens, log }: { sql: Sql; tokens: Tokens; log: Log }): FastifyPluginAsync {
  return async (app) => {
    app.get('/quarantine', async (request, reply) => {
      const supervisor = await supervisorOf(request, reply, tokens);
      if (supervisor === null) return reply;
      const query = querySchema.safeParse(request.query);
      if (!query.success) return answerError(reply, 400, 'malformed', 'a seq', { field: 'before' });
      log('quarantine:read', { operatorId: supervisor.id });
      return { items: await listQuarantine(sql, query.data.before ?? null) };
    });
  };
}
