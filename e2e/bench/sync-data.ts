import { createHash, type UUID } from 'node:crypto';
import type { Action, Intent } from '#shared/domain/action.ts';
import { fix, intents, operator, report } from '#shared/domain/testing/builders.ts';
import type { EntryDraft } from '../../server-mock/journal/journal-writer.ts';
import { createDeskChain, makeDraft } from '../../server-mock/testing/action.test-support.ts';

/** One centre on a bad night: the same cases, positions and actions for every contender. */

export const caseCount = 200;
export const entryCount = 10_000;
export const operatorId = operator().id;

const theNight: readonly Intent[] = [
  intents.acknowledge,
  intents.claim,
  intents.call,
  intents.notify,
  intents.dispatch,
  intents.note,
  intents.note,
  intents.note,
  intents.note,
];
const whileOffline: readonly Intent[] = [
  intents.claim,
  intents.call,
  intents.notify,
  intents.dispatch,
  { kind: 'note', args: { text: 'Fahrer ansprechbar, Beifahrerin eingeklemmt, Feuerwehr ist verständigt' } },
];

/** A uuid that looks like a random one, and is the same in every run. */
export function uuidOf(name: string): UUID {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The openings of all cases. */
export function openings(): EntryDraft[] {
  return cases().map((incidentId, number) => ({
    kind: 'incident:opened',
    incidentId,
    report: report({
      callId: uuidOf(`call ${number}`),
      msdHex: createHash('sha512').update(incidentId).digest('hex'),
      vehicle: {
        vin: `WP0ZZZ99ZJS${100_000 + number}`,
        category: 'M1',
        model: '911',
        modelYear: 2018,
        colour: 'Kreide',
        plate: `W ${10_000 + number} A`,
        propulsion: ['gasoline'],
      },
      people: { occupants: 2, seats: [] },
      fix: fixOf(number, 0),
    }),
  }));
}

/** The whole journal: after its opening each case gets 9 actions and 40 positions, the cases taking turns. */
export function journalDrafts(at: number): EntryDraft[] {
  const rounds = entryCount / caseCount - 1;
  const nextAction = chainOfDesk('colleague', at);
  return [
    ...openings(),
    ...Array.from({ length: rounds }, (_, round) =>
      cases().map((incidentId, number): EntryDraft => {
        const intent = round % 5 === 0 ? theNight[round / 5] : undefined;
        if (intent === undefined) return { kind: 'position:received', incidentId, fix: fixOf(number, round) };
        return { kind: 'action:recorded', incidentId, action: nextAction(intent, incidentId), deliveredBy: operatorId };
      }),
    ).flat(),
  ];
}

/** What one desk decided while it was offline: five actions a case, the cases taking turns. */
export function offlineActions(at: number): Action[] {
  const nextAction = chainOfDesk('desk', at);
  return whileOffline.flatMap((intent) => cases().map((incidentId) => nextAction(intent, incidentId)));
}

function cases(): string[] {
  return Array.from({ length: caseCount }, (_, number) => uuidOf(`case ${number}`));
}

function fixOf(number: number, round: number) {
  const place = { latitude: 47.1 + number / 1_000 + round / 7_919, longitude: 9.5 + number / 1_009 - round / 7_907 };
  return fix({
    place,
    speedKmh: (number * 7 + round) % 130,
    headingDeg: (number + round * 3) % 360,
    source: 'telemetry',
  });
}

/** Actions of one desk, each with its place in the desk's chain. */
function chainOfDesk(desk: string, startAt: number): (intent: Intent, incidentId: string) => Action {
  const link = createDeskChain(uuidOf(`${desk} chain`));
  let number = 0;
  return (intent, incidentId) => {
    number += 1;
    const rest = { id: uuidOf(`${desk} action ${number}`), at: startAt + number, consoleId: uuidOf(desk) };
    return link(makeDraft(incidentId, intent.kind, intent.args, { ...rest, by: operatorId }));
  };
}
