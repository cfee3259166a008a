import { parse } from 'node:querystring';
import { decodeMsd } from '#shared/msd/decode-msd.ts';
import { HexError, hexToOctets } from '#shared/msd/hex.ts';
import type { Msd } from '#shared/msd/msd.ts';
import { MsdError } from '#shared/msd/msd-error.ts';
import { msdIntakeSchema, msdQuerySchema } from '#shared/protocol/intake.ts';
import { JSON_TYPE, mediaTypeOf, OCTETS_TYPE, type RawMessage, readBy, readJson, wrongType } from './read-body.ts';
import { Unreadable } from './unreadable.ts';

export interface MsdMessage {
  octets: Uint8Array;
  msd: Msd;
  callId: string;
  callBackNumber: string | null;
}

/**
 * Reads an MSD sent as octets with a query, or as JSON with hex.
 * @throws Unreadable naming field and, inside the octets, the bit
 */
export function readMsd(raw: RawMessage): MsdMessage {
  const type = mediaTypeOf(raw);
  if (type !== OCTETS_TYPE && type !== JSON_TYPE) throw wrongType(`${OCTETS_TYPE} or ${JSON_TYPE}`);
  const { octets, callId, callBackNumber = null } = type === OCTETS_TYPE ? fromOctets(raw) : fromJson(raw);
  return { octets, msd: decode(octets), callId, callBackNumber };
}

function fromOctets({ body, query }: RawMessage) {
  const values = { ...parse(query) };
  // In a query a bare + means a space: a number sent as "+43..." without %2B must not cost the alert.
  if (typeof values.callBackNumber === 'string') values.callBackNumber = values.callBackNumber.replace(/^ /, '+');
  return { ...readBy(msdQuerySchema, values), octets: body };
}

function fromJson(raw: RawMessage) {
  const { hex, ...rest } = readJson(raw, msdIntakeSchema);
  try {
    return { ...rest, octets: hexToOctets(hex) };
  } catch (error) {
    if (!(error instanceof HexError)) throw error;
    throw new Unreadable({ field: 'hex', bit: null, expected: `pairs of hex digits (${error.message})` });
  }
}

function decode(octets: Uint8Array): Msd {
  try {
    return decodeMsd(octets);
  } catch (error) {
    if (!(error instanceof MsdError)) throw error;
    throw new Unreadable({ field: error.field, bit: error.bit, expected: error.expected });
  }
}
