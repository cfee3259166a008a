import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ActionKind, actionDraftSchema, isContractAction, isContractKind } from '#shared/domain/action.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { judge } from '#shared/domain/judge.ts';
import { isInTheftMode } from '#shared/domain/pursuit.ts';
import { isOnDesk } from '#shared/domain/second-look.ts';
import { action, anyHash, opened, operator, recorded } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import { position, secondAtDesk, theftDesk, theftReport } from '#shared/domain/testing/theft-case.ts';
import { finalCase } from './final-case.ts';
import { casesOnDesk } from './fold-cases.ts';
import { viewJournal } from './journal-view.ts';
import { intentFor } from './operator.ts';

const operators = [
  operator('crash-desk', 'kmayer'),
  operator('crash-desk', 'asteiner'),
  operator('supervisor', 'lhuber'),
];
const theftOperators = [theftDesk, secondAtDesk, operator('supervisor', 'lhuber')];

/** One case's journal as operators with these rolls make it, refused decisions left out, and the case as the product folds it. */
function work(
  steps: readonly (readonly [who: number, roll: number])[],
  kind: Incident['kind'],
): { entries: Entry[]; incident: Incident } {
  const first = opened(1, undefined, kind === 'theft' ? theftReport({ theft: { trigger: 'owner-report' } }) : {});
  const people = kind === 'theft' ? theftOperators : operators;
  const entries = [first];
  let incident = fold(undefined, first) as Incident;
  for (const [index, [who, roll]] of steps.entries()) {
    const by = people[who] ?? operator();
    const colleagueId = people[(who + 1) % people.length]?.id ?? '';
    const made = action(
      index,
      intentFor(incident, { operatorId: by.id, colleagueId, text: `${index}` }, roll),
      undefined,
      by,
    );
    if (isInTheftMode(incident)) {
      const telemetry = position(entries.length + 1, 'theft-mode', { measuredAt: made.at });
      entries.push(telemetry);
      incident = fold(incident, telemetry) as Incident;
    }
    const unrung = incident.pursuit?.watches.find(({ fired }) => fired === null);
    if (unrung !== undefined && index % 3 === 0) {
      const rang = { seq: entries.length + 1, at: made.at, hash: anyHash, incidentId: incident.id } as const;
      const entry: Entry = { ...rang, kind: 'watch:fired', watchId: unrung.actionId };
      entries.push(entry);
      incident = fold(incident, entry) as Incident;
    }
    if (isContractAction(made) || judge(incident, made, by, made.at, guards) !== null) continue;
    const entry = recorded(entries.length + 1, made);
    entries.push(entry);
    incident = fold(incident, entry) as Incident;
  }
  return { entries, incident };
}

it('the checker’s own reading of a journal and the product’s agree, whatever operators do', () => {
  const seen = new Set<ActionKind>();
  const roll = fc.nat(999_999).map((number) => number / 1_000_000);
  const steps = fc.array(fc.tuple(fc.nat(2), roll), { minLength: 5, maxLength: 80, size: 'max' });
  const kinds = fc.constantFrom('crash' as const, 'theft' as const);
  fc.assert(
    fc.property(fc.noBias(steps), kinds, (made, caseKind) => {
      const { entries, incident } = work(made, caseKind);
      for (const entry of entries) if (entry.kind === 'action:recorded') seen.add(entry.action.kind);
      const read = casesOnDesk(viewJournal({ epoch: '', head: entries.length, hash: '', entries }));
      expect([...read.values()]).toEqual(isOnDesk(incident) ? [finalCase(incident)] : []);
    }),
    { seed: 8, numRuns: 500 },
  );
  const all = actionDraftSchema.options.map(({ shape }) => shape.kind.value);
  expect(all.filter((kind) => !isContractKind(kind) && !seen.has(kind))).toEqual([]);
});
