import type { Action } from '#shared/domain/action.ts';
import type { Entry } from '#shared/domain/entry.ts';

/** The bench's own server, which has also sent this page. */
export const remoteUrl = self.location.origin;

export const batchEntries = 500;
export const batchActions = 100;

/** The journal to take in, whole and parsed: what a floor has in its hands before it starts. */
export const fetchEntries = () => getJson<Entry[]>('/data/entries');

/** What was decided offline, oldest first. */
export const fetchActions = () => getJson<Action[]>('/data/actions');

export async function getJson<Value>(route: string): Promise<Value> {
  return readJson(await fetch(remoteUrl + route));
}

export async function postJson<Value>(route: string, body: unknown): Promise<Value> {
  const headers = { 'content-type': 'application/json' };
  return readJson(await fetch(remoteUrl + route, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function readJson<Value>(response: Response): Promise<Value> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.json() as Promise<Value>;
}
