import type { z } from 'zod';
import { faultOf, Unreadable } from './unreadable.ts';

/** A request as intake keeps it: nothing is parsed before this, so that a broken body can be kept octet for octet. */
export interface RawMessage {
  body: Uint8Array;
  /** The header as sent, null when there was none. */
  contentType: string | null;
  /** What stood behind the `?`, as sent. */
  query: string;
  receivedAt: number;
}

export const JSON_TYPE = 'application/json';
export const OCTETS_TYPE = 'application/octet-stream';

/** The media type without its parameters, lower case. */
export function mediaTypeOf({ contentType }: RawMessage): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Reads a JSON body by a schema. @throws Unreadable naming the first field that is wrong */
export function readJson<S extends z.ZodType>(raw: RawMessage, schema: S): z.output<S> {
  if (mediaTypeOf(raw) !== JSON_TYPE) throw wrongType(JSON_TYPE);
  return readBy(schema, parseJson(raw.body));
}

/** @throws Unreadable naming the first field that is wrong */
export function readBy<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw new Unreadable(faultOf(result.error));
  return result.data;
}

export function wrongType(expected: string): Unreadable {
  return new Unreadable({ field: 'content-type', bit: null, expected }, 415);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    const detail = error instanceof SyntaxError ? withoutQuote(error.message) : 'not UTF-8';
    throw new Unreadable({ field: 'body', bit: null, expected: `well-formed JSON in UTF-8 (${detail})` });
  }
}

/** Some messages of the parser quote what stands around: every desk hears the fault, and the body may tell of a place. */
function withoutQuote(message: string): string {
  return message.replace(/,? *(\.\.\.)?".*$/s, '');
}
