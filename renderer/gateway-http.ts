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

async function ask(gatewayUrl: string, path: string, token: string): Promise<unknown> {
  const response = await fetch(new URL(path, gatewayUrl), {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
  return response.json();
}
