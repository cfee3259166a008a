import { useEffect, useRef } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { lookAgainMs, needsLook } from '#shared/domain/look.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Desk } from '../../desk.ts';
import type { Observable } from '../../observable.ts';
import { useLatest } from '../../ui/use-latest.ts';

/** Passing through the queue is no looking, milliseconds. */
const settleMs = 300;
/** How soon a look that the disk refused is tried again, milliseconds. */
const retryMs = 10_000;

/**
 * Puts on record that the operator has the position of a stolen car before them. Silent: it asks nothing of anybody, and goes
 * through the outbox like everything that is decided here.
 * @param incident the selected case as shown; null: none
 * @param decide the same function at each render
 * @param tick gateway-corrected time once a second
 */
export function useLookRecorded(
  incident: Incident | null,
  operator: Operator,
  decide: Desk['decide'],
  tick: Observable<number>,
): void {
  const latest = useLatest({ incident, operator, decide });
  const askedAt = useRef(new Map<string, number>());
  const selectedId = incident?.id ?? null;

  useEffect(() => {
    if (selectedId === null) return;
    const selectedAt = tick.get();
    const look = () => {
      const { incident: shown, operator: by, decide: save } = latest.current;
      if (shown?.id !== selectedId) return;
      const now = tick.get();
      const key = `${by.id} ${selectedId}`;
      if (!needsLook(shown, by, selectedAt, askedAt.current.get(key) ?? null, now)) return;
      askedAt.current.set(key, now);
      save(selectedId, { kind: 'look', args: {} }).catch((error) => {
        console.error('a look could not be put on record', error);
        askedAt.current.set(key, now - lookAgainMs + retryMs);
      });
    };
    let stop: (() => void) | null = null;
    const timer = setTimeout(() => {
      stop = tick.subscribe(look);
      look();
    }, settleMs);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [selectedId, tick, latest]);
}
