import type { FastifyReply } from 'fastify';
import { type UnitsReply, unitReportSchema } from '#shared/protocol/units.ts';
import { answerError } from '../http-answers.ts';
import { type RawMessage, readJson } from '../intake/read-body.ts';
import { Unreadable } from '../intake/unreadable.ts';
import type { Log } from '../log.ts';
import type { UnitList } from './unit-list.ts';

/** Octets of a report of 1,000 units with the longest names. */
export const UNITS_BODY_LIMIT = 512 * 1024;

/** `POST /intake/units`. What cannot be read is not kept: nothing of it is an alert, and in a second it would be old. */
export function takeUnits(units: UnitList, log: Log) {
  return (raw: RawMessage, reply: FastifyReply): FastifyReply => {
    try {
      const told: UnitsReply = units.tell(readJson(raw, unitReportSchema).units);
      const [first] = told.refused;
      if (first !== undefined) log('units:refused', { count: told.refused.length, ...first });
      return reply.code(200).send(told);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { fault, status } = error;
      log('units:unreadable', { field: fault.field });
      return answerError(reply, status, status === 415 ? 'wrong-content-type' : 'unreadable', fault.expected, {
        field: fault.field,
      });
    }
  };
}
