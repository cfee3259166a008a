import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeSource } from '#shared/domain/entry.ts';
import { reportFromMsd } from '#shared/domain/report-from-msd.ts';
import { octetsToHex } from '#shared/msd/hex.ts';
import {
  crashIntakeSchema,
  type IntakeReply,
  positionIntakeSchema,
  theftIntakeSchema,
} from '#shared/protocol/intake.ts';
import { answerError } from '../http-answers.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { quarantine } from '../quarantine/quarantine.ts';
import type { FindVehicle } from '../vehicle-registry.ts';
import { requireApiKey } from './api-key.ts';
import { OCTETS_TYPE, type RawMessage, readJson } from './read-body.ts';
import { readMsd } from './read-msd.ts';
import { recordPosition } from './record-position.ts';
import { recordReport } from './record-report.ts';
import { reportFromCrash } from './report-from-crash.ts';
import { reportFromTheft } from './report-from-theft.ts';
import { fixFromTold } from './told.ts';
import { Unreadable } from './unreadable.ts';

export interface IntakeNeeds {
  journal: Journal;
  apiKey: string;
  findVehicle: FindVehicle;
  clock: () => number;
  log: Log;
}

/** Longest body of an alert, octets. */
const BODY_LIMIT = 64 * 1024;

type Outcome = IntakeReply | 'incident-unknown' | 'incident-closed';

/**
 * The doors where alerts come in (shared/protocol/README.md, "Intake"). What has the key and cannot be read is kept whole
 * in the quarantine and answered with what is wrong; what is answered 201 is on the disk.
 */
export function intake({ journal, apiKey, findVehicle, clock, log }: IntakeNeeds): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onRequest', requireApiKey(apiKey));
    keepBodiesRaw(app);

    app.post('/intake/msd', { bodyLimit: BODY_LIMIT }, take('msd', recordMsd));
    app.post('/intake/crash', { bodyLimit: BODY_LIMIT }, take('crash', recordCrash));
    app.post('/intake/theft', { bodyLimit: BODY_LIMIT }, take('theft', recordTheft));
    app.post('/intake/position', { bodyLimit: BODY_LIMIT }, take('position', recordTelemetry));
  };

  function recordMsd(raw: RawMessage): Promise<Outcome> {
    const { octets, msd, callId, callBackNumber } = readMsd(raw);
    const msdHex = octetsToHex(octets);
    const { receivedAt } = raw;
    const context = { msdHex, callId, callBackNumber, registered: findVehicle(msd.vin), receivedAt };
    const name = { source: 'call', externalId: callId, content: msdHex } as const;
    return recordReport(journal, {
      ...name,
      vin: msd.vin,
      callBackNumber,
      reportFor: () => reportFromMsd(msd, context),
    });
  }

  function recordCrash(raw: RawMessage): Promise<Outcome> {
    const told = readJson(raw, crashIntakeSchema);
    const { callBackNumber = null, ...content } = told;
    const context = { findVehicle, receivedAt: raw.receivedAt };
    return recordReport(journal, {
      source: 'call',
      externalId: told.callId,
      content,
      vin: told.vehicle?.vin ?? null,
      callBackNumber,
      reportFor: (known) => reportFromCrash(told, known, context),
    });
  }

  function recordTheft(raw: RawMessage): Promise<Outcome> {
    const told = readJson(raw, theftIntakeSchema);
    const { callBackNumber = null, ...content } = told;
    const context = { findVehicle, receivedAt: raw.receivedAt };
    return recordReport(journal, {
      source: 'theft-report',
      externalId: told.reportId,
      content,
      vin: told.vehicle.vin ?? null,
      callBackNumber,
      reportFor: () => reportFromTheft(told, context),
    });
  }

  function recordTelemetry(raw: RawMessage): Promise<Outcome> {
    const { incidentId, fix } = readJson(raw, positionIntakeSchema);
    return recordPosition(journal, incidentId, fixFromTold(fix, 'telemetry', raw.receivedAt));
  }

  function take(source: IntakeSource, record: (raw: RawMessage) => Promise<Outcome>) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const raw = rawOf(request, clock());
      try {
        const outcome = await record(raw);
        if (outcome === 'incident-unknown') return answerError(reply, 404, outcome, 'the id of an open case', field);
        if (outcome === 'incident-closed') return answerError(reply, 409, outcome, 'the id of an open case', field);
        log('intake:recorded', { source, ...outcome });
        return reply.code(201).send(outcome);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        const { fault, status } = error;
        const quarantineId = await quarantine(journal, source, raw, fault);
        log('intake:quarantined', { source, quarantineId, field: fault.field, bit: fault.bit });
        const name = status === 415 ? 'wrong-content-type' : 'unreadable';
        return answerError(reply, status, name, fault.expected, { field: fault.field, bit: fault.bit, quarantineId });
      }
    };
  }
}

const field = { field: 'incidentId' };

declare module 'fastify' {
  interface FastifyRequest {
    /** The header as sent, null when there was none; known on intake routes. */
    sentContentType: string | null;
  }
}

// Fastify refuses a content type that it cannot read before it reads the body: told the same one always, it hands over
// every body, and what cannot be used is kept.
function keepBodiesRaw(app: FastifyInstance): void {
  app.decorateRequest('sentContentType', null);
  app.addHook('onRequest', (request, _reply, done) => {
    request.sentContentType = request.headers['content-type'] ?? null;
    request.raw.headers['content-type'] = OCTETS_TYPE;
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(OCTETS_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

function rawOf(request: FastifyRequest, receivedAt: number): RawMessage {
  const { body, sentContentType, url } = request;
  const queryAt = url.indexOf('?');
  return {
    body: body instanceof Uint8Array ? body : new Uint8Array(),
    contentType: sentContentType,
    query: queryAt === -1 ? '' : url.slice(queryAt + 1),
    receivedAt,
  };
}
