import { type CaseEvidence, readEvidence } from '#shared/documents/evidence.ts';
import { type ChainBreakItem, chainBreaksReplySchema } from '#shared/protocol/chain-breaks.ts';
import { type QuarantineItem, quarantineListSchema } from '#shared/protocol/quarantine.ts';
import { type Session, type SignIn, sessionSchema } from '#shared/protocol/session.ts';
import type { SignInFailure } from './desk.ts';

const timeoutMs = 10_000;

/** Signs in at the gateway: the session, or why there is none. */
export async function requestSession(gatewayUrl: string, signIn: SignIn): Promise<Session | SignInFailure> {
  try {
    const response = await fetch(new URL('/session', gatewayUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signIn),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 429) return 'too-many-tries';
    if (response.status === 401 || response.status === 400) return 'rejected';
    return sessionSchema.parse(await response.json());
  } catch {
    return 'unreachable';
  }
}

/**
 * What the gateway could not decode, newest first; a supervisor's token is needed.
 * @throws Error when the gateway cannot be reached, refuses, or answers something else
 */
export async function requestQuarantine(gatewayUrl: string, token: string): Promise<readonly QuarantineItem[]> {
  return quarantineListSchema.parse(await ask(gatewayUrl, '/quarantine', token)).items;
}

/** The breaks of hash chains on record, newest first (LOG-1); as requestQuarantine(). */
export async function requestChainBreaks(gatewayUrl: string, token: string): Promise<readonly ChainBreakItem[]> {
  return chainBreaksReplySchema.parse(await ask(gatewayUrl, '/chain-breaks', token)).items;
}

/**
 * Every entry of a case that its operator may see, each with what its hash is checked by; a theft desk's or supervisor's token
 * is needed. There is a time limit for its beginning only: a long pursuit is long.
 * @throws Error when the gateway cannot be reached, refuses, or the answer is cut off
 */
export async function requestEvidence(
  gatewayUrl: string,
  token: string,
  { incidentId, consoleId }: { incidentId: string; consoleId: string },
  onCount: (entries: number) => void,
): Promise<CaseEvidence> {
  const url = new URL(`/evidence/${incidentId}?consoleId=${consoleId}`, gatewayUrl);
  const late = new AbortController();
  // Also while the lines come: a link that has fallen silent must not keep whoever waits.
  let timer = setTimeout(() => late.abort(), timeoutMs);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => late.abort(), timeoutMs);
  };
  const headers = { authorization: `Bearer ${token}` };
  try {
    const response = await fetch(url, { headers, signal: late.signal });
    if (!response.ok || response.body === null) throw new Error(`the gateway answered ${response.status}`);
    return readEvidence(await readCounting(response.body, heard, onCount));
  } finally {
    clearTimeout(timer);
  }
}

async function readCounting(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  heard: () => void,
  onCount: (entries: number) => void,
): Promise<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let lines = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    text += part.value;
    lines += part.value.split('\n').length - 1;
    onCount(Math.max(0, lines - 1));
  }
  return text;
}

async function ask(gatewayUrl: string, path: string, token: string): Promise<unknown> {
  const response = await fetch(new URL(path, gatewayUrl), {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
  return response.json();
}
