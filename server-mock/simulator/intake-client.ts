import type { Unit } from '#shared/domain/unit.ts';
import { hexToOctets } from '#shared/msd/hex.ts';
import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import { type IntakeReply, intakeReplySchema, type PositionIntake } from '#shared/protocol/intake.ts';
import type { Clock } from './clock.ts';
import type { Happening } from './happening.ts';
import { pause } from './pause.ts';
import { createPositionSender } from './position-sender.ts';

/** What became of a message: taken in, turned away (http 4xx; `error`: its name, empty when it has none), or no answer worth the name. */
export type Answer =
  | { kind: 'accepted'; reply: IntakeReply }
  | { kind: 'refused'; status: number; error: string; body: string }
  | { kind: 'unanswered'; why: string };

/** The same, with the body of a 201 as it came. */
export type Sent = Exclude<Answer, { kind: 'accepted' }> | { kind: 'accepted'; body: unknown };

export interface IntakeClient {
  /** Sends an alert, again and again while there is no answer: 1 s, 2 s, 4 s, 8 s and 16 s apart. */
  sendAlert(alert: Extract<Happening, { kind: 'msd' | 'crash' | 'theft' }>): Promise<Answer>;
  /** Sends a place once: the next one is newer. Places of several cars that come at the same time go together. */
  sendPosition(incidentId: string, fix: PositionIntake['fix']): Promise<Answer>;
  /** Sends once where units are, a thousand in a message. */
  sendUnits(units: readonly Unit[]): Promise<void>;
}

const RETRY_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 16_000];
const ANSWER_WITHIN_MS = 10_000;
const MOST_UNITS = 1_000;

/** Speaks to the gateway's intake as cars and owners do: http with the API key. `signal` ends waiting and sending. */
export function createIntakeClient({
  url,
  apiKey,
  clock,
  signal,
}: {
  url: string;
  apiKey: string;
  clock: Clock;
  signal: AbortSignal;
}): IntakeClient {
  /** @returns the body of a 201, or what it was instead */
  async function send(path: string, contentType: string, body: string | Uint8Array): Promise<Sent> {
    try {
      const response = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { 'x-api-key': apiKey, 'content-type': contentType },
        // A copy: fetch wants octets over a buffer of their own.
        body: typeof body === 'string' ? body : new Uint8Array(body),
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      const text = await response.text();
      if (response.status === 201) return { kind: 'accepted', body: JSON.parse(text) };
      if (response.status < 500) return { kind: 'refused', status: response.status, error: nameOf(text), body: text };
      return { kind: 'unanswered', why: `http ${response.status}` };
    } catch (error) {
      return { kind: 'unanswered', why: reasonOf(error) };
    }
  }

  async function post(path: string, contentType: string, body: string | Uint8Array): Promise<Answer> {
    const sent = await send(path, contentType, body);
    if (sent.kind !== 'accepted') return sent;
    const reply = intakeReplySchema.safeParse(sent.body);
    return reply.success ? { kind: 'accepted', reply: reply.data } : { kind: 'unanswered', why: reply.error.message };
  }

  return {
    async sendAlert(alert) {
      const tell = () =>
        alert.kind === 'msd'
          ? post(msdPath(alert), 'application/octet-stream', hexToOctets(alert.msdHex))
          : post(`/intake/${alert.kind}`, 'application/json', JSON.stringify(alert.body));
      let answer = await tell();
      for (const delayMs of RETRY_AFTER_MS) {
        if (answer.kind !== 'unanswered' || !(await pause(clock, delayMs, signal))) return answer;
        answer = await tell();
      }
      return answer;
    },
    sendPosition: createPositionSender({
      sendOne: (position) => post('/intake/position', 'application/json', JSON.stringify(position)),
      sendMany: (positions) => send('/intake/positions', 'application/json', JSON.stringify({ positions })),
      clock,
    }),
    async sendUnits(units) {
      for (let from = 0; from < units.length; from += MOST_UNITS) {
        const part = units.slice(from, from + MOST_UNITS);
        await send('/intake/units', 'application/json', JSON.stringify({ units: part }));
      }
    },
  };
}

function msdPath({ caseKey, callBackNumber }: { caseKey: string; callBackNumber: string }): string {
  return `/intake/msd?${new URLSearchParams({ callId: caseKey, callBackNumber })}`;
}

/** fetch hides the reason ("connect ECONNREFUSED ...") in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** What a refusal is called, empty when its body is none of the protocol's. */
function nameOf(text: string): string {
  try {
    return httpErrorSchema.parse(JSON.parse(text)).error;
  } catch {
    return '';
  }
}
