import { assertNever } from '#shared/domain/assert-never.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { Report } from '#shared/domain/incident.ts';
import { actionWords } from '../../i18n/action-words.ts';
import { caseTitle } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { LogLine } from '../../store/log-line.ts';
import type { OutboxRow } from '../../store/rows.ts';

/** What a line of the log tells. */
export function logWords(words: Words, line: LogLine): string {
  if (line.proof === 'recorded') return entryWords(words, line.entry);
  return words.t('action.by', { what: actionWords(words, line.action), name: words.nameOf(line.action.by) });
}

function entryWords(words: Words, entry: Entry): string {
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
      const said = t('action.by', { what: actionWords(words, action), name: words.nameOf(action.by) });
      if (deliveredBy === action.by) return said;
      return `${said} (${t('log.deliveredBy', { name: words.nameOf(deliveredBy) })})`;
    }
    case 'intake:quarantined':
      return t('log.quarantined');
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
