import { answeredNumber, eventNumber } from './frames.ts';
import type { FaultyLink } from './proxy.ts';

/** What is to become of a message that passes, and of the watching. drop: the connection is reset in its place. */
export type Verdict = 'go on' | 'end' | 'drop' | 'drop and end';

/** Watches a link for actions on their way to the gateway, and for the answers to them. */
export function watchActs(link: FaultyLink | undefined, judge: (passes: 'act' | 'answer') => Verdict): void {
  const asked = new Set<string>();
  const end = link?.watch((direction, text) => {
    const number = direction === 'up' ? eventNumber(text, 'act') : answeredNumber(text);
    if (number === null || (direction === 'down' && !asked.delete(number))) return false;
    if (direction === 'up') asked.add(number);
    const verdict = judge(direction === 'up' ? 'act' : 'answer');
    if (verdict.endsWith('end')) end?.();
    return verdict.startsWith('drop');
  });
}
