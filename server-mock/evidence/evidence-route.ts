import { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { maySeeTracks } from '#shared/domain/permissions.ts';
import type { EvidenceHead } from '#shared/protocol/evidence.ts';
import { answerError } from '../http-answers.ts';
import type { Sql } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { visitorOf } from '../sign-in/visitor-of.ts';
import { evidenceLines } from './read-evidence.ts';

const askSchema = z.object({ incidentId: z.uuid(), consoleId: z.uuid() });

/**
 * `GET /evidence/:incidentId?consoleId=`: all entries of one case that may be seen, each with what its hash is checked by.
 * Before a stolen car's positions leave, it is on record to whom (`track:shown`).
 */
export function evidenceRoute(needs: { journal: Journal; sql: Sql; tokens: Tokens; log: Log }): FastifyPluginAsync {
  const { journal, sql, tokens, log } = needs;
  return async (app) => {
    app.get('/evidence/:incidentId', { exposeHeadRoute: false }, async (request, reply) => {
      const operator = await visitorOf(request, reply, tokens);
      if (operator === null) return reply;
      if (!maySeeTracks(operator.role)) return answerError(reply, 403, 'forbidden', 'a role that sees tracks');
      const ask = askSchema.safeParse({ ...(request.params as object), ...(request.query as object) });
      if (!ask.success) return answerError(reply, 400, 'malformed', 'the id of a case and ?consoleId=, both UUIDs');
      const { incidentId, consoleId } = ask.data;
      const found = await journal.write(async (writer) => {
        const incident = await writer.incident(incidentId);
        if (incident === undefined) return null;
        if (incident.kind === 'theft') {
          await writer.append({ kind: 'track:shown', incidentId: incident.id, to: operator.id, consoleId });
        }
        return { id: incident.id, kind: incident.kind };
      });
      if (found === null) return answerError(reply, 404, 'not-found', 'the id of a case');
      const { epoch } = journal;
      const [head] = await sql.query<EvidenceHead['head']>('SELECT seq, hash FROM head');
      if (head === undefined) throw new Error('the journal has no head');
      log('evidence:exported', { incidentId: found.id, operatorId: operator.id, head: head.seq });
      const first: EvidenceHead = { case: found.id, epoch, head };
      return reply
        .type('application/x-ndjson')
        .header('cache-control', 'no-store')
        .send(Readable.from(evidenceLines(sql, first, found.kind, operator.role)));
    });
  };
}
