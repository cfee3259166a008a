import { intakeReplySchema } from '#shared/protocol/intake.ts';
import { type Session, sessionSchema } from '#shared/protocol/session.ts';
import { keys } from './gateway.ts';
import type { ExportedJournal } from './history.ts';

/** A gateway may be paused for a minute: whoever asks gives up long before and asks again. */
const patienceMs = 3_000;
/** Signing in happens before anything goes wrong, several laboratories at once: secrets take their time to be checked. */
const signInPatienceMs = 30_000;

export async function signIn(port: number, operatorId: string): Promise<Session> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operatorId, secret: 'demo' }),
  };
  const response = await ask(port, '/session', request, signInPatienceMs);
  return sessionSchema.parse(await response.json());
}

/** A car's alert. @returns the case. @throws when it was not answered 201 */
export function postCrash(port: number, callId: string): Promise<string> {
  return post(port, '/intake/crash', { callId, trigger: 'automatic' });
}

/** An owner's report that a car is stolen. @returns the case. @throws when it was not answered 201 */
export function postTheft(port: number, reportId: string, vin: string): Promise<string> {
  return post(port, '/intake/theft', { reportId, trigger: 'owner-report', vehicle: { vin } });
}

async function post(port: number, route: string, body: object): Promise<string> {
  const response = await ask(port, route, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': keys.apiKey },
    body: JSON.stringify(body),
  });
  if (response.status !== 201 && response.status !== 200) throw new Error(`intake answered ${response.status}`);
  return intakeReplySchema.parse(await response.json()).incidentId;
}

export async function readHead(port: number): Promise<number> {
  const { head } = (await (await ask(port, '/health')).json()) as { head: number };
  return head;
}

/** The whole journal, as plain JSON: what it says is for the checker to judge. */
export async function exportJournal(port: number, token: string): Promise<ExportedJournal> {
  const response = await ask(port, '/journal', { headers: { authorization: `Bearer ${token}` } });
  if (response.status !== 200) throw new Error(`the export answered ${response.status}`);
  const [first, ...entries] = (await response.text())
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return { ...first, entries };
}

function ask(port: number, route: string, request: RequestInit = {}, waitMs = patienceMs): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${route}`, { ...request, signal: AbortSignal.timeout(waitMs) });
}
