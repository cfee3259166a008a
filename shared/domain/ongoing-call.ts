import type { Incident } from './incident.ts';

export type PlacedCall = Incident['calls'][number] | Incident['notified'][number];

/** The call of a case that was answered last and whose end nobody has noted; null when nobody is on the line. */
export function ongoingCall({ calls, notified }: Pick<Incident, 'calls' | 'notified'>): PlacedCall | null {
  const going = [...calls, ...notified].filter(({ outcome, ended }) => outcome === 'connected' && ended === null);
  return going.sort((a, b) => a.at - b.at).at(-1) ?? null;
}
