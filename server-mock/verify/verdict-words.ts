import { assertNever } from '#shared/domain/assert-never.ts';
import type { DeskVerdict } from './check-desks.ts';
import type { LogFault, LogVerdict } from './check-log.ts';

/** Whether everything that was checked is as it should be. */
export function isGood({ fault, desks }: LogVerdict): boolean {
  return fault === null && desks.faults.length === 0;
}

/** The verdict in plain words, a sentence a line, for whoever has nothing but the file: what was checked and what was not. */
export function verdictWords(verdict: LogVerdict, seen: { seq: number; hash: string } | null): string[] {
  const { head, good, withheld, fault } = verdict;
  const range = good === 0 ? 'no entry' : `entries 1 to ${good}`;
  return [
    `journal ${head.epoch}, said to end at entry ${head.head} with hash ${head.hash}`,
    `${fault === null ? 'good' : 'good before it'}: ${range}: every line was read, the numbers have no gap, each hash fits its content and the entry before.`,
    ...(fault === null ? [] : [`BROKEN at entry ${fault.seq}: ${faultWords(fault)}.`]),
    ...(seen !== null && fault === null
      ? [`good: entry ${seen.seq} has the hash that a desk has seen: nothing up to it was changed since.`]
      : []),
    ...(withheld > 0
      ? [
          `withheld: ${withheld} entries, of where stolen cars were outside theft mode: their numbers and hashes are here, what they say is not, and was not checked.`,
        ]
      : []),
    ...deskWords(verdict.desks),
    ...notChecked(fault, seen !== null),
    `result: ${isGood(verdict) ? 'good' : 'BROKEN'}`,
  ];
}

function faultWords(fault: LogFault): string {
  switch (fault.kind) {
    case 'unreadable':
      return `its line cannot be read: ${fault.why}`;
    case 'number':
      return `expected number ${fault.seq}, found ${fault.found}: an entry was removed, doubled or moved`;
    case 'hash':
      return `expected hash ${fault.expected}, found ${fault.found}: this entry or the one before it was changed`;
    case 'cut':
      return `expected more, up to ${fault.until} (${sourceOf[fault.by]}): the end was cut off`;
    case 'surplus':
      return 'expected the end here, as the first line says: entries were added';
    case 'other-hash':
      return `expected hash ${fault.expected} (${sourceOf[fault.by]}), found ${fault.found}: this entry or an earlier one was rewritten, and all after it`;
    default:
      return assertNever(fault);
  }
}

const sourceOf = { head: 'the first line', seen: 'seen by a desk' };

function deskWords({ desks, chains, actions, missing, unread, faults }: DeskVerdict): string[] {
  const fit = faults.length === 0 ? 'good' : 'before looking closer';
  return [
    `${fit}: ${actions} recorded actions of ${desks} desks in ${chains} chains; neighbouring numbers were compared.`,
    ...faults.map(
      ({ seq, actionId, cause }) =>
        `BROKEN at entry ${seq}: action ${actionId} ${
          cause === 'forked'
            ? 'has a number in its desk’s chain that another action has too'
            : 'does not carry the hash of the action before it at its desk'
        }.`,
    ),
    ...(missing > 0
      ? [`not in this log: ${missing} numbers of desks’ chains: discarded at the desk, refused, or not delivered yet.`]
      : []),
    ...(unread > 0 ? [`not checked: ${unread} recorded actions without a chain link that can be read.`] : []),
  ];
}

function notChecked(fault: LogFault | null, isSeen: boolean): string[] {
  if (fault !== null) return [`not checked: what comes after entry ${fault.seq}.`];
  return [
    ...(isSeen
      ? ['not checked: what comes after the entry that a desk has seen can have been cut off or rewritten to the end.']
      : [
          'not checked: whether the end was cut off, or everything from some entry on rewritten, first line included. Only what a desk has seen can tell: --head SEQ:HASH.',
        ]),
    'not checked: whether what was recorded is true. A chain shows that it was not changed afterwards, no more.',
  ];
}
