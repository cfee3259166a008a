import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, dispositionSchema, type Intent } from './action.ts';
import { pursuitKinds } from './apply-pursuit.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { type Incident, incidentSchema } from './incident.ts';
import { inhibitionGuards, missingGuards } from './inhibition.ts';
import { judge } from './judge.ts';
import { project } from './project.ts';
import { isInTheftMode } from './pursuit.ts';
import { action, anyHash, type CaseIntent, intents, recorded, startAt, uuid } from './testing/builders.ts';
import { guards } from './testing/centre.ts';
import { contract, openedTheft, position, pursuitSteps, secondAtDesk, theftDesk } from './testing/theft-case.ts';
import { type TheftEvent, type TheftStage, theftStageSchema } from './theft-stage.ts';

/** What may happen to a theft case, allowed or not; `pick` says which of the things named by others is meant. */
const caseKinds = ['acknowledge', 'claim', 'join', 'leave', 'call', 'notify', 'note', 'close'] as const;
const telemetry = fc.record({
  kind: fc.constantFrom('theft-mode' as const, 'sealed' as const),
  speedKmh: fc.constantFrom(0, 0, 0, 40, null),
  ageMs: fc.constantFrom(0, 0, 0, 60_000),
});
const happenings = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom(...pursuitKinds), who: fc.nat(1), pick: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...caseKinds), who: fc.nat(1), pick: fc.nat(9) }) },
  { weight: 2, arbitrary: telemetry },
);
type Happening = Parameters<Parameters<typeof happenings.map>[0]>[0];

/** Where a sequence begins: far cases are reached by chance too seldom. */
const begun = fc.nat(pursuitSteps.length);
const sequences = fc.tuple(begun, fc.array(happenings, { maxLength: 30, size: 'max' }));
const commanding = fc.oneof(
  fc.record({ kind: fc.constantFrom('command' as const, 'approve' as const), who: fc.nat(1), pick: fc.nat(9) }),
  telemetry,
  happenings,
);
const commandings = fc.tuple(fc.integer({ min: 4, max: 8 }), fc.array(commanding, { maxLength: 20, size: 'max' }));

type PlayedKind = (typeof pursuitKinds)[number] | (typeof caseKinds)[number];
type Played = Extract<CaseIntent, { kind: PlayedKind }>;

function intentOf(kind: PlayedKind, pick: number, { pursuit }: Incident): Played {
  const named = (list: readonly { actionId: string }[] | undefined) => list?.at(-1 - (pick % 2))?.actionId ?? uuid(77);
  switch (kind) {
    case 'identify':
      return { kind, args: { outcome: pick < 6 ? 'verified' : 'failed', person: null } };
    case 'sight':
      return { kind, args: { isInSight: pick < 6, unit: null } };
    case 'theft-mode-off':
      return { kind, args: { reason: 'weil', inhibition: pick < 5 ? 'none' : 'kept' } };
    case 'command':
      return { kind, args: { command: pick < 7 ? 'inhibit-restart' : 'read-data' } };
    case 'approve':
      return { kind, args: { commandId: named(pursuit?.commands) } };
    case 'revoke':
      return { kind, args: { shareId: named(pursuit?.shares) } };
    case 'unwatch':
      return { kind, args: { watchId: named(pursuit?.watches) } };
    case 'heed':
      return { kind, args: { watchId: named(pursuit?.watches), firedSeq: pick } };
    case 'close': {
      const all = dispositionSchema.options;
      const disposition = all[pick % all.length] ?? 'given-up';
      return { kind, args: { disposition, reason: 'weil', isSampled: false } };
    }
    default:
      return intents[kind];
  }
}

interface Step {
  before: Incident;
  entry: Entry;
  after: Incident;
}

/** Plays a sequence as a gateway would: what is refused leaves no entry, telemetry outside theft mode neither. */
function play([prefix, list]: [number, Happening[]], row: Incident): Step[] {
  const steps: Step[] = [];
  let before = row;
  const add = (entry: Entry) => {
    const after = fold(before, entry) as Incident;
    steps.push({ before, entry, after });
    before = after;
  };
  const decide = (intent: Played, who: number) => {
    const by = who === 0 ? theftDesk : secondAtDesk;
    const made = action(before.seq + 1, intent, uuid(1), by);
    if (judge(before, intent, by, made.at, guards) === null) add(recorded(before.seq + 1, made));
  };
  for (const step of pursuitSteps.slice(0, prefix)) {
    if (step !== null) decide(step, 0);
    else if (isInTheftMode(before)) add(position(before.seq + 1, 'theft-mode'));
  }
  for (const one of list) {
    const seq = before.seq + 1;
    if ('ageMs' in one) {
      if (one.kind === 'theft-mode' && !isInTheftMode(before)) continue;
      add(position(seq, one.kind, { speedKmh: one.speedKmh, measuredAt: startAt + seq - one.ageMs }));
    } else decide(intentOf(one.kind, one.pick, before), one.who);
  }
  return steps;
}

const active = openedTheft();
const actionsOf = (steps: readonly Step[]): Action[] =>
  steps.flatMap(({ entry }) => (entry.kind === 'action:recorded' ? [entry.action] : []));

describe('whatever happens to a theft case, in whatever order', () => {
  it('theft mode comes only after the owner was identified and confirmed, with Security active', () => {
    fc.assert(
      fc.property(sequences, fc.boolean(), (sequence, hasSecurity) => {
        const row = hasSecurity ? active : openedTheft({ contract: null });
        const steps = play(sequence, row);
        const on = steps.findIndex(({ after }) => isInTheftMode(after));
        if (on === -1) return;
        expect(hasSecurity).toBe(true);
        const kinds = actionsOf(steps.slice(0, on)).map((one) =>
          one.kind === 'identify' ? one.args.outcome : one.kind,
        );
        expect(kinds.indexOf('verified')).toBeGreaterThan(-1);
        expect(kinds.indexOf('confirm')).toBeGreaterThan(kinds.indexOf('verified'));
      }),
      { seed: 11, numRuns: 1500 },
    );
  });

  it('a position counts in theft mode alone, and nothing that was sealed ever does', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        for (const { before, entry, after } of play(sequence, active)) {
          if (after.fix === before.fix) continue;
          expect([entry.kind, isInTheftMode(before)]).toEqual(['position:received', true]);
          expect('scope' in entry && entry.scope).toBe('theft-mode');
        }
      }),
      { seed: 12, numRuns: 1000 },
    );
  });

  it('a restart inhibition is approved only when none of its conditions is missing', () => {
    let approvals = 0;
    fc.assert(
      fc.property(commandings, (sequence) => {
        for (const { before, entry, after } of play(sequence, active)) {
          for (const command of after.pursuit?.commands ?? []) {
            const known = before.pursuit?.commands.find(({ actionId }) => actionId === command.actionId);
            if (command.approved === null || known?.approved != null || entry.kind !== 'action:recorded') continue;
            approvals += 1;
            expect(missingGuards(before, command, command.approved.by, entry.action.at, guards)).toEqual([]);
            expect(command.approved.by).not.toBe(command.by);
          }
        }
      }),
      { seed: 13, numRuns: 2000 },
    );
    expect(approvals).toBeGreaterThan(20);
  });

  it('every stage is reached, and a stage changes by an event that leads there', () => {
    const reached = new Set<TheftStage>(['alarm']);
    fc.assert(
      fc.property(sequences, (sequence) => {
        for (const { before, entry, after } of play(sequence, active)) {
          const [from, to] = [before.pursuit?.stage, after.pursuit?.stage];
          if (to === undefined || from === to) continue;
          reached.add(to);
          expect(eventOf(entry)).not.toBeNull();
        }
      }),
      { seed: 14, numRuns: 1500 },
    );
    expect(theftStageSchema.options.filter((stage) => !reached.has(stage))).toEqual([]);
  });

  it('VIEW-1 a desk that has decided it all offline judges as the gateway does that has recorded it', () => {
    fc.assert(
      fc.property(sequences, fc.nat(), happenings, (sequence, cut, next) => {
        const steps = play([sequence[0], sequence[1].filter((one) => !('ageMs' in one))], active);
        const folded = steps.at(-1)?.after ?? active;
        // A watch of a theft mode before this one would come back until the desk has let go of what is recorded.
        const isOnceMore = (folded.pursuit?.modes.length ?? 0) > 1;
        const known = isOnceMore ? active : (steps[(cut % (steps.length + 1)) - 1]?.after ?? active);
        // The positions of the beginning are told by the gateway alone.
        const withPositions = steps.filter(({ entry }) => entry.kind === 'position:received');
        if (withPositions.some(({ after }) => after.seq > known.seq)) return;
        const shown = project(known, actionsOf(steps));
        if ('ageMs' in next) return;
        const by = next.who === 0 ? theftDesk : secondAtDesk;
        const intent = intentOf(next.kind, next.pick, folded);
        const at = startAt + 1000;
        // But for the mark of a mode that is not recorded, which is no part of a case.
        expect(incidentSchema.parse({ ...shown, seq: 1 })).toEqual({ ...folded, seq: 1 });
        expect(judge(shown, intent, by, at, guards)).toBe(judge(folded, intent, by, at, guards));
      }),
      { seed: 15, numRuns: 1500 },
    );
  });

  it('everything done counts once, however often it is folded', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const entries = play(sequence, active).map(({ entry }) => entry);
        const twice = entries.flatMap((entry) => [entry, entry]);
        const folded = (list: readonly Entry[]) => list.reduce((row, entry) => fold(row, entry) as Incident, active);
        expect(folded(twice)).toEqual(folded(entries));
      }),
      { seed: 16, numRuns: 300 },
    );
  });

  it('after theft mode nothing of it shows the car any more: no share, no watch', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        for (const { entry, after } of play(sequence, active)) {
          if (entry.kind !== 'action:recorded' || entry.action.kind !== 'theft-mode-off') continue;
          expect(after.pursuit?.shares.filter(({ revoked }) => revoked === null)).toEqual([]);
          expect(after.pursuit?.watches).toEqual([]);
        }
      }),
      { seed: 17, numRuns: 800 },
    );
  });
});

function eventOf(entry: Entry): TheftEvent | null {
  if (entry.kind === 'position:received') return 'position';
  if (entry.kind !== 'action:recorded') return null;
  const { kind } = entry.action;
  const events: Partial<Record<Intent['kind'], TheftEvent>> = {
    identify: 'identify',
    confirm: 'confirm',
    'theft-mode-on': 'theft-mode-on',
    'theft-mode-off': 'theft-mode-off',
    'police-file': 'police-file',
    sight: 'sighted',
    recover: 'recover',
  };
  return events[kind] ?? null;
}

it('the seven conditions of an inhibition are those of the law, each named when it is missing', () => {
  expect(inhibitionGuards).toHaveLength(7);
  expect(missingGuards(active, null, null, startAt, guards)).toEqual(
    inhibitionGuards.filter((guard) => guard !== 'in-time'),
  );
});

it('theft mode that is switched on once more goes on where the police know of it already', () => {
  const steps = [...pursuitSteps, intents['theft-mode-off'], intents['theft-mode-on'], null];
  const row = steps.reduce<Incident>((before, step, index) => {
    const seq = index + 2;
    const entry = step === null ? position(seq, 'theft-mode') : recorded(seq, action(seq, step, uuid(1), theftDesk));
    return fold(before, entry) as Incident;
  }, active);
  expect(row.pursuit).toMatchObject({
    stage: 'tracking',
    modes: [{ off: { reason: expect.any(String) } }, { off: null }],
  });
});

it('a contract that is told of is the case’s from then on', () => {
  const told = contract({ plate: 'W 1' });
  const entry: Entry = {
    ...{ seq: 9, at: startAt, hash: anyHash, incidentId: uuid(1) },
    ...{ kind: 'contract:updated', contract: told, action: null, deliveredBy: null },
  };
  expect(fold(active, entry)?.contract).toEqual(told);
});
