import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../store/desk-view.ts';
import type { AlarmSound } from './alarm-sound.ts';
import { type AlarmOverview, alarmOverview } from './alarm-target.ts';
import { alarmRepeatMs } from './pulses.ts';

export interface Alarm extends AlarmOverview {
  /** False for a moment after the banner came to name another case, unless that one is selected. */
  isSettled: () => boolean;
}

const settleMs = 600;

/** Sounds for the most urgent unacknowledged case until nobody waits, and tells the taskbar how many do. */
export function useAlarm(
  cases: readonly CaseView[],
  selectedId: string | null,
  sound: AlarmSound,
  setAttention: (alarmingCases: number) => void,
): Alarm {
  const [namedId, setNamedId] = useState<string | null>(null);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  const overview = alarmOverview(cases, namedId, selectedId);
  const { count, priority, newestId } = overview;
  const targetId = overview.target?.incident.id ?? null;

  useEffect(() => {
    if (namedId === targetId) return;
    if (namedId !== null && targetId !== null) changedAt.current = performance.now();
    setNamedId(targetId);
  }, [namedId, targetId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer alarm starts the pattern again at once
  useEffect(() => {
    if (priority === null) return;
    sound.play(priority);
    const timer = setInterval(() => sound.play(priority), alarmRepeatMs);
    return () => {
      clearInterval(timer);
      sound.stop();
    };
  }, [priority, newestId, sound]);

  useEffect(() => setAttention(count), [count, setAttention]);
  useEffect(() => () => setAttention(0), [setAttention]);

  // Whoever has that very case open has seen which one it is.
  const isInSight = targetId !== null && targetId === selectedId;
  const isSettled = useCallback(() => isInSight || performance.now() - changedAt.current > settleMs, [isInSight]);
  return { ...overview, isSettled };
}
