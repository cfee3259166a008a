import type { Action } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { IncidentKind, Report } from '#shared/domain/incident.ts';
import { actionWords, ruleWords, takeWords } from '../../i18n/action-words.ts';
import { caseTitle } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { LogLine } from '../../store/log-line.ts';
import type { OutboxRow } from '../../store/rows.ts';

/** What other lines of a log name by its id only: a take the claim that it ended, a ring the watch. By action id. */
export type NamedActions = ReadonlyMap<string, Action>;

export function namedIn(lines: readonly LogLine[]): NamedActions {
  const actions = lines.flatMap((line) => {
    if (line.proof === 'unsettled') return [line.action];
    return line.entry.kind === 'action:recorded' ? [line.entry.action] : [];
  });
  return new Map(actions.filter(({ kind }) => namedKinds.has(kind)).map((action) => [action.id, action]));
}

const namedKinds: ReadonlySet<Action['kind']> = new Set(['claim', 'take', 'watch']);

/** What a line of the log tells. @param about the kind of the case whose log it is */
export function logWords(words: Words, line: LogLine, named: NamedActions, about: IncidentKind = 'crash'): string {
  if (line.proof === 'recorded') return entryWords(words, line.entry, named, about);
  return deedWords(words, line.action, named, about);
}

function deedWords(words: Words, action: Action, named: NamedActions, about: IncidentKind): string {
  const what =
    action.kind === 'take'
      ? takeWords(words, named.get(action.args.claimId)?.by ?? null, action.args.reason)
      : actionWords(words, action, about);
  return words.t('action.by', { what, name: words.nameOf(action.by) });
}

function entryWords(words: Words, entry: Entry, named: NamedActions, about: IncidentKind): string {
  const { t } = words;
  switch (entry.kind) {
    case 'incident:opened':
      return t('log.opened', { title: caseTitle(words, entry.report) });
    case 'report:updated':
      return t('log.updated', { what: reportParts(words, entry.report) });
    case 'position:received':
      return t('log.position');
    case 'action:recorded': {
      const { action, deliveredBy } = entry;
      const said = deedWords(words, action, named, about);
      if (deliveredBy === action.by) return said;
      return `${said} (${t('log.deliveredBy', { name: words.nameOf(deliveredBy) })})`;
    }
    case 'track:shown':
      return t('log.trackShown', { name: words.nameOf(entry.to) });
    case 'watch:fired': {
      // A desk that does not see where the car is does not see the rule either.
      const watch = named.get(entry.watchId);
      if (watch?.kind !== 'watch') return t('log.watchFired');
      return t('log.watchFiredRule', { rule: ruleWords(words, watch.args.rule) });
    }
    case 'share:viewed':
      return t('log.shareViewed');
    case 'command:sent':
      return t('log.commandSent');
    case 'command:settled':
      return t('log.commandSettled', { outcome: t(`theftDesk.outcome.${entry.outcome}`) });
    case 'contract:updated': {
      const { action } = entry;
      return action === null ? t('log.contractUpdated') : deedWords(words, action, named, about);
    }
    case 'entry:withheld':
      return t('log.withheld');
    case 'alarm:escalated':
      return t('log.escalated', { level: entry.level });
    case 'intake:quarantined':
      return t('log.quarantined');
    case 'chain:broken':
      return t('log.chainBroken');
    default:
      return assertNever(entry);
  }
}

function reportParts({ t }: Words, report: Report): string {
  const parts = [
    report.messageIdentifier === null ? null : t('log.updatedMessage', { n: report.messageIdentifier }),
    report.crash === null ? null : t('log.updatedCrash'),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('log.updatedOther') : parts.join(', ');
}

export interface Proof {
  text: string;
  state: OutboxRow['state'];
}

/** The proof at the end of a line: its number in the journal once recorded, "saved here" until then, or why it was refused. */
export function proofWords({ t, format }: Words, line: LogLine): Proof {
  if (line.proof === 'recorded') return { text: format.seq(line.entry.seq), state: 'recorded' };
  const { row } = line;
  switch (row.state) {
    case 'pending':
    case 'in-flight':
      return { text: t('log.savedHere'), state: row.state };
    case 'recorded':
      return { text: format.seq(row.seq), state: 'recorded' };
    case 'refused':
      return { text: t('log.refused', { reason: t(`why.${row.reason}`) }), state: 'refused' };
    default:
      return assertNever(row);
  }
}
