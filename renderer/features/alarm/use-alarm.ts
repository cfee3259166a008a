import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Role } from '#shared/domain/operator.ts';
import type { Priority } from '#shared/domain/priority.ts';
import type { CaseView } from '../../store/desk-view.ts';
import type { AlarmSound } from './alarm-sound.ts';
import { type AlarmOverview, alarmOverview } from './alarm-target.ts';
import { type Escalated, isCalled, soundingPriority } from './escalated.ts';
import { alarmRepeatMs } from './pulses.ts';
import type { RungWatches } from './use-rung.ts';

export interface AlarmContext {
  cases: readonly CaseView[];
  selectedId: string | null;
  /** Cases that went up a level. */
  escalated: readonly Escalated[];
  /** Watches that nobody has heeded yet. */
  rung: RungWatches;
  role: Role;
  /** How many people are at the desks. */
  people: number;
  isMuted: boolean;
  sound: AlarmSound;
  setAttention: (alarmingCases: number) => void;
}

export interface Alarm extends AlarmOverview {
  /** Cases that nobody has claimed in time and that this desk is called to, the worst first. */
  called: readonly Escalated[];
  people: number;
  /** What sounds here now; null = silence. */
  sounding: Priority | null;
  /** False for a moment after the banner came to name another case, unless that one is selected. */
  isSettled: () => boolean;
}

const settleMs = 600;

/** Sounds for the most urgent case that waits for somebody here, and tells the taskbar how many do. */
export function useAlarm({
  cases,
  selectedId,
  escalated,
  rung,
  role,
  people,
  isMuted,
  sound,
  setAttention,
}: AlarmContext): Alarm {
  const [namedId, setNamedId] = useState<string | null>(null);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  const overview = alarmOverview(cases, namedId, selectedId, people);
  const called = useMemo(() => escalated.filter(({ level }) => isCalled(role, level)), [escalated, role]);
  const sounding = soundingPriority(cases, called, isMuted, rung.count > 0);
  const { count, newestId } = overview;
  const { newestSeq } = rung;
  const targetId = overview.target?.incident.id ?? null;

  useEffect(() => {
    if (namedId === targetId) return;
    if (namedId !== null && targetId !== null) changedAt.current = performance.now();
    setNamedId(targetId);
  }, [namedId, targetId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer alarm starts the pattern again at once
  useEffect(() => {
    if (sounding === null) return;
    sound.play(sounding);
    const timer = setInterval(() => sound.play(sounding), alarmRepeatMs);
    return () => {
      clearInterval(timer);
      sound.stop();
    };
  }, [sounding, newestId, newestSeq, sound]);

  const waiting = Math.max(count, called.length, rung.count);
  useEffect(() => setAttention(waiting), [waiting, setAttention]);
  useEffect(() => () => setAttention(0), [setAttention]);

  // Whoever has that very case open has seen which one it is.
  const isInSight = targetId !== null && targetId === selectedId;
  const isSettled = useCallback(() => isInSight || performance.now() - changedAt.current > settleMs, [isInSight]);
  return { ...overview, called, people, sounding, isSettled };
}
