import { canonical } from './canonical.ts';
import { checkChains } from './check-chains.ts';
import { casesOnDesk } from './fold-cases.ts';
import type { HistoryEvent, Outcome } from './history.ts';
import { type JournalView, type Recorded, viewJournal } from './journal-view.ts';

/**
 * Judges a round by what the operators were told, what the journal says and what the desks hold. It shares no code with
 * engine or gateway, so that a mistake of theirs is not made here again.
 */
export type FindingKind = 'lost' | 'doubled' | 'reordered' | 'stale' | 'not-converged' | 'broken';
export interface Finding {
  kind: FindingKind;
  /** Of whom: an action's or a case's id; null: of the whole. */
  id: string | null;
  what: string;
}

type EventOf<K extends HistoryEvent['kind']> = Extract<HistoryEvent, { kind: K }>;

export function check(outcome: Outcome): Finding[] {
  const journal = viewJournal(outcome.journal);
  return [
    ...lostActions(outcome, journal),
    ...lostAlerts(outcome, journal),
    ...doubled(outcome, journal),
    ...reordered(outcome, journal),
    ...stale(outcome, journal),
    ...notConverged(outcome, journal),
    ...checkChains(outcome, journal),
  ];
}

/** How many actions operators were told to be saved. */
export function countSaved({ history }: Pick<Outcome, 'history'>): number {
  return of(history, 'saved').length;
}

function lostActions({ history, desks }: Outcome, { recorded }: JournalView): Finding[] {
  const inJournal = new Set(recorded.map(({ action }) => action.id));
  const held = new Set(desks.flatMap(({ outbox }) => outbox.map(({ id }) => id)));
  const discarded = new Set(of(history, 'discarded').map(({ id }) => id));
  return of(history, 'saved')
    .filter(({ id }) => !inJournal.has(id) && !held.has(id) && !discarded.has(id))
    .map(({ id, desk }) => ({ kind: 'lost', id, what: `desk ${desk} was told that it is saved` }));
}

/**
 * An alert that was accepted is in the journal. If that was put back to a state from before, it is told as missing by a
 * desk that showed it; where no desk has ever shown it, or all that did have lost their storage, nobody can know.
 */
function lostAlerts({ history, desks }: Outcome, { opened }: JournalView): Finding[] {
  const inJournal = new Set(opened.flatMap(({ callId, incidentId }) => [callId, incidentId]));
  return of(history, 'alert:accepted')
    .filter(({ callId, incidentId }) => !inJournal.has(callId) && !inJournal.has(incidentId))
    .filter((alert) => !wasPutBack(history, alert.at) || isMissed(history, desks, alert.incidentId))
    .map(({ incidentId, callId }) => ({ kind: 'lost', id: incidentId, what: `the alert of call ${callId}` }));
}

function wasPutBack(history: readonly HistoryEvent[], at: number): boolean {
  const copiedAt = of(history, 'gateway:copied').map((event) => event.at);
  return of(history, 'gateway:restored').some(
    (restored) => restored.at > at && (copiedAt.findLast((one) => one < restored.at) ?? 0) < at,
  );
}

/** Whether a desk that knew the case as open tells nothing of it. */
function isMissed(history: readonly HistoryEvent[], desks: Outcome['desks'], incidentId: string): boolean {
  const knew = desks.filter(({ desk }) => {
    const isOfIt = (event: { desk: number; incidentId: string }) =>
      event.desk === desk && event.incidentId === incidentId;
    const seen = of(history, 'case:seen').findLast(isOfIt);
    if (seen === undefined) return false;
    const isOver = of(history, 'case:ended').some((event) => isOfIt(event) && event.at >= seen.at);
    return !isOver && !of(history, 'desk:started').some((e) => e.desk === desk && e.isWiped && e.at > seen.at);
  });
  return knew.length > 0 && !knew.some(({ missing }) => missing.includes(incidentId));
}

function doubled({ history }: Outcome, { recorded, opened, sentCommands }: JournalView): Finding[] {
  const decided = new Map(of(history, 'decided').map((event) => [event.id, event]));
  const twice = repeated(recorded.map(({ action }) => action.id));
  const calls = repeated(opened.flatMap(({ callId }) => callId ?? []));
  return [
    ...twice.map((id) => finding('doubled', id, 'it stands in the journal twice')),
    ...repeated(sentCommands).map((id) => finding('doubled', id, 'the command went out to the car twice')),
    ...calls.map((callId) => finding('doubled', null, `call ${callId} opened two cases`)),
    ...recorded.flatMap(({ action }) => {
      const made = decided.get(action.id);
      if (made === undefined) return [finding('doubled', action.id, 'nobody decided this under this id')];
      const { chain: _, ...content } = action;
      return canonical(content) === canonical(made.draft)
        ? []
        : [finding('broken', action.id, 'it was recorded otherwise than it was decided')];
    }),
  ];
}

function reordered({ history }: Outcome, { recorded }: JournalView): Finding[] {
  const seqOf = new Map(recorded.map(({ seq, action }) => [action.id, seq]));
  const lastOf = new Map<string, { id: string; seq: number }>();
  return of(history, 'decided').flatMap(({ desk, incidentId, id }) => {
    const seq = seqOf.get(id);
    if (seq === undefined) return [];
    const key = `${desk} ${incidentId}`;
    const last = lastOf.get(key);
    if (last === undefined || last.seq < seq) lastOf.set(key, { id, seq });
    return last === undefined || last.seq < seq
      ? []
      : [
          finding(
            'reordered',
            id,
            `recorded as ${seq}, but ${last.id}, decided before it at desk ${desk}, as ${last.seq}`,
          ),
        ];
  });
}

function stale(outcome: Outcome, { recorded }: JournalView): Finding[] {
  const { history, toleranceMs } = outcome;
  const recordedOf = new Map(recorded.map((entry) => [entry.action.id, entry]));
  const sent = of(history, 'sent');
  return of(history, 'decided').flatMap(({ id, expiresAt }) => {
    if (expiresAt === null) return [];
    const late = sent.find((event) => event.id === id && event.at > expiresAt + toleranceMs);
    const entry = recordedOf.get(id);
    const recordedAt = entry === undefined ? null : trueTimeOf(entry, outcome);
    return [
      ...(late ? [finding('stale', id, `sent ${late.at - expiresAt} ms after its time`)] : []),
      ...(recordedAt !== null && recordedAt > expiresAt + toleranceMs
        ? [finding('stale', id, `recorded ${Math.round(recordedAt - expiresAt)} ms after its time`)]
        : []),
    ];
  });
}

/** When an entry was really recorded: the one gateway life whose clock could have said so tells its offset. */
function trueTimeOf({ at }: Recorded, { history, beganAt }: Outcome): number | null {
  const lives = history.flatMap((event, index) => {
    if (event.kind !== 'gateway:started') return [];
    const end = history.slice(index).find(({ kind }) => kind === 'gateway:ended');
    return [{ offsetMs: event.offsetMs, from: event.at, to: end?.at ?? Number.POSITIVE_INFINITY }];
  });
  const slackMs = 2_000;
  const times = lives
    .map((life) => ({ ...life, time: at - life.offsetMs - beganAt }))
    .filter(({ time, from, to }) => time >= from - slackMs && time <= to + slackMs)
    .map(({ time }) => time);
  return times.length === 0 ? null : Math.min(...times);
}

function notConverged({ stuck, desks, journal }: Outcome, view: JournalView): Finding[] {
  if (stuck !== null) return [finding('not-converged', null, stuck)];
  const expected = casesOnDesk(view);
  return desks.flatMap(({ desk, cursor, open, isLive, outbox }) => {
    const held = new Map(open.map((one) => [one.id, one]));
    const ids = new Set([...expected.keys(), ...held.keys()]);
    return [
      ...(isLive && cursor === journal.head ? [] : [finding('not-converged', null, `desk ${desk} is at ${cursor}`)]),
      ...outbox
        .filter(({ state }) => state !== 'refused')
        .map(({ id, state }) => finding('not-converged', id, `desk ${desk} holds it ${state}`)),
      ...[...ids]
        .filter((id) => canonical(expected.get(id) ?? null) !== canonical(held.get(id) ?? null))
        .map((id) =>
          finding(
            'not-converged',
            id,
            `desk ${desk} holds ${canonical(held.get(id) ?? null)}, the journal ${canonical(expected.get(id) ?? null)}`,
          ),
        ),
    ];
  });
}

function of<K extends HistoryEvent['kind']>(history: readonly HistoryEvent[], kind: K): EventOf<K>[] {
  return history.filter((event): event is EventOf<K> & { at: number } => event.kind === kind);
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function finding(kind: FindingKind, id: string | null, what: string): Finding {
  return { kind, id, what };
}
