import { useEffect, useRef, useState } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { freshCases, type Line, type Moment, narrate, type Teller } from './narrate.ts';

/** What the live regions say now. */
export interface Spoken {
  polite: string;
  urgent: string;
}

/** A new case is called out with its place; the look-up may hold it back no longer than this. */
const longestWaitMs = 1500;
/** Characters; a refused note may be long, and the line is only a hint to look. */
const longestLine = 400;

/**
 * Tells each change of the screen once: to the live regions, and line by line to whoever started the console.
 * @param isTellable whether everything that a line about a case needs is known
 */
export function useNarration(
  teller: Teller,
  moment: Moment,
  isTellable: (incident: Incident) => boolean,
  announce: (line: string) => void,
): Spoken {
  const [spoken, setSpoken] = useState<Spoken>({ polite: '', urgent: '' });
  const before = useRef<Moment | null>(null);
  const untold = useRef<{ moments: Moment[]; since: number }>({ moments: [], since: 0 });
  const latest = useLatest({ teller, announce });
  const { view, link, storageIssue, crossed } = moment;

  useEffect(() => {
    const queue = untold.current;
    if (queue.moments.length === 0) queue.since = performance.now();
    queue.moments.push({ view, link, storageIssue, crossed });
  }, [view, link, storageIssue, crossed]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the screen, and when more can be told
  useEffect(() => {
    function tell(): void {
      const lines: Line[] = [];
      for (const next of untold.current.moments.splice(0)) {
        lines.push(...narrate(latest.current.teller, before.current, next));
        before.current = next;
      }
      if (lines.length === 0) return;
      for (const { text } of lines) latest.current.announce(text.slice(0, longestLine));
      setSpoken((old) => ({ polite: join(lines, false) || old.polite, urgent: join(lines, true) || old.urgent }));
    }

    const { moments, since } = untold.current;
    if (moments.flatMap((one) => freshCases(before.current, one)).every(isTellable)) {
      tell();
      return;
    }
    const timer = setTimeout(tell, Math.max(0, since + longestWaitMs - performance.now()));
    return () => clearTimeout(timer);
  }, [view, link, crossed, isTellable, latest]);

  return spoken;
}

function join(lines: readonly Line[], isUrgent: boolean): string {
  return lines
    .filter((line) => line.isUrgent === isUrgent)
    .map(({ text }) => text)
    .join('. ');
}
