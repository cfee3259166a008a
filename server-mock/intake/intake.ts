import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeSource } from '#shared/domain/entry.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';
import { reportFromMsd } from '#shared/domain/report-from-msd.ts';
import { octetsToHex } from '#shared/msd/hex.ts';
import {
  type ContractReply,
  contractIntakeSchema,
  crashIntakeSchema,
  type IntakeReply,
  type PositionRefusal,
  type PositionsReply,
  positionIntakeSchema,
  theftIntakeSchema,
} from '#shared/protocol/intake.ts';
import { recordPortalEvent } from '../contracts/record-portal-event.ts';
import { answerError } from '../http-answers.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { quarantine } from '../quarantine/quarantine.ts';
import type { UnitList } from '../units/unit-list.ts';
import { takeUnits, UNITS_BODY_LIMIT } from '../units/units-route.ts';
import type { FindVehicle } from '../vehicle-registry.ts';
import { requireApiKey } from './api-key.ts';
import { OCTETS_TYPE, type RawMessage, readJson } from './read-body.ts';
import { readMsd } from './read-msd.ts';
import { recordPosition } from './record-position.ts';
import { recordPositions } from './record-positions.ts';
import { type FindContract, recordReport } from './record-report.ts';
import { reportFromCrash } from './report-from-crash.ts';
import { reportFromTheft } from './report-from-theft.ts';
import { fixFromTold } from './told.ts';
import { Unreadable } from './unreadable.ts';

export interface IntakeNeeds {
  journal: Journal;
  units: UnitList;
  apiKey: string;
  findVehicle: FindVehicle;
  findContract: FindContract;
  clock: () => number;
  log: Log;
}

/** Longest body of an alert, octets. */
const BODY_LIMIT = 64 * 1024;
/** Of many positions at once. */
const FLEET_BODY_LIMIT = 512 * 1024;

type Outcome = IntakeReply | PositionsReply | PositionRefusal | ContractReply | { refused: RefusalReason };

const refusals = {
  'incident-unknown': { status: 404, expected: 'the id of an open case' },
  'incident-closed': { status: 409, expected: 'the id of an open case' },
  'theft-mode-off': { status: 409, expected: 'a stolen car that is followed in theft mode' },
} as const satisfies Record<PositionRefusal, object>;

/**
 * The doors where alerts come in (shared/protocol/README.md, "Intake"). What has the key and cannot be read is kept whole
 * in the quarantine and answered with what is wrong; what is answered 201 is on the disk.
 */
export function intake({
  journal,
  units,
  apiKey,
  findVehicle,
  findContract,
  clock,
  log,
}: IntakeNeeds): FastifyPluginAsync {
  const kept = { findContract, log };
  const tellUnits = takeUnits(units, log);
  return async (app) => {
    app.addHook('onRequest', requireApiKey(apiKey));
    keepBodiesRaw(app);

    app.post('/intake/msd', { bodyLimit: BODY_LIMIT }, take('msd', recordMsd));
    app.post('/intake/crash', { bodyLimit: BODY_LIMIT }, take('crash', recordCrash));
    app.post('/intake/theft', { bodyLimit: BODY_LIMIT }, take('theft', recordTheft));
    app.post('/intake/contract', { bodyLimit: BODY_LIMIT }, take('contract', recordContract));
    app.post('/intake/position', { bodyLimit: BODY_LIMIT }, take('position', recordTelemetry));
    app.post(
      '/intake/positions',
      { bodyLimit: FLEET_BODY_LIMIT },
      take('position', (raw) => recordPositions(journal, raw, log)),
    );
    app.post('/intake/units', { bodyLimit: UNITS_BODY_LIMIT }, async (request, reply) =>
      tellUnits(rawOf(request, clock()), reply),
    );
  };

  function recordMsd(raw: RawMessage): Promise<Outcome> {
    const { octets, msd, callId, callBackNumber } = readMsd(raw);
    const msdHex = octetsToHex(octets);
    const { receivedAt } = raw;
    const context = { msdHex, callId, callBackNumber, registered: findVehicle(msd.vin), receivedAt };
    const name = { source: 'call', externalId: callId, content: msdHex } as const;
    const message = { ...name, vin: msd.vin, callBackNumber, place: null };
    return recordReport(journal, { ...message, reportFor: () => reportFromMsd(msd, context) }, kept);
  }

  function recordCrash(raw: RawMessage): Promise<Outcome> {
    const told = readJson(raw, crashIntakeSchema);
    const { callBackNumber = null, ...content } = told;
    const context = { findVehicle, receivedAt: raw.receivedAt };
    const name = { source: 'call', externalId: told.callId, content } as const;
    const message = { ...name, vin: told.vehicle?.vin ?? null, callBackNumber, place: null };
    return recordReport(journal, { ...message, reportFor: (known) => reportFromCrash(told, known, context) }, kept);
  }

  function recordTheft(raw: RawMessage): Promise<Outcome> {
    const told = readJson(raw, theftIntakeSchema);
    const { callBackNumber = null, ...content } = told;
    const place = told.fix === undefined ? null : fixFromTold(told.fix, 'telemetry', raw.receivedAt);
    const name = { source: 'theft-report', externalId: told.reportId, content } as const;
    const message = { ...name, vin: told.vehicle.vin ?? null, callBackNumber, place };
    return recordReport(journal, { ...message, reportFor: () => reportFromTheft(told, findVehicle) }, kept);
  }

  function recordTelemetry(raw: RawMessage): Promise<Outcome> {
    const told = readJson(raw, positionIntakeSchema);
    const position = { incidentId: told.incidentId, fix: fixFromTold(told.fix, 'telemetry', raw.receivedAt) };
    return journal.write(async (writer) => {
      const outcome = await recordPosition(writer, position, log);
      return typeof outcome === 'string' ? outcome : { ...outcome, isNew: false };
    });
  }

  async function recordContract(raw: RawMessage): Promise<Outcome> {
    const outcome = await recordPortalEvent(journal, readJson(raw, contractIntakeSchema), findVehicle);
    return typeof outcome === 'string' ? { refused: outcome } : outcome;
  }

  function take(source: IntakeSource, record: (raw: RawMessage) => Promise<Outcome>) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const raw = rawOf(request, clock());
      try {
        const outcome = await record(raw);
        if (typeof outcome === 'string') {
          const { status, expected } = refusals[outcome];
          return answerError(reply, status, outcome, expected, { field: 'incidentId' });
        }
        if ('refused' in outcome) {
          return answerError(reply, 409, outcome.refused, 'what the contract allows', { field: 'service' });
        }
        log('intake:recorded', { source, ...wordsOf(outcome) });
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

/** For the log: of many positions how many, and how many of them were taken. */
function wordsOf(outcome: IntakeReply | PositionsReply | ContractReply) {
  if (!('results' in outcome)) return outcome;
  const { results } = outcome;
  return { positions: results.length, taken: results.filter((result) => 'seq' in result).length };
}

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
