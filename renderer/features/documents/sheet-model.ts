import { realityOf } from '#shared/documents/document-context.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { caseTitle, vehicleName } from '../../i18n/incident-words.ts';
import { detailSection, factSection, toldSection } from './fact-sections.ts';
import { fullTime, type PackageContext } from './package-context.ts';
import { passedRows } from './passed-rows.ts';
import { type PrintedDocument, type PrintedSection, row } from './printed-document.ts';
import { timeSection } from './time-sections.ts';

/** As many of the things passed on before as fit on the one page; the report has them all. */
const mostPassed = 5;

/** The hand-over sheet: one page that a control centre can work from without any other paper. */
export function sheetModel(context: PackageContext, incident: Incident): PrintedDocument {
  const { words } = context;
  return {
    kind: 'sheet',
    ...titleOf(context, incident, words.t('printed.sheet')),
    sections: [
      factSection(context),
      detailSection(words, incident),
      toldSection(words, incident, true),
      timeSection(words, incident),
      passedSection(context, incident, mostPassed),
      unknownSection(context),
    ],
  };
}

/** Who passes what to whom, when and why: the head of every document of a case. */
export function titleOf({ words, ...context }: PackageContext, incident: Incident, title: string) {
  const { t } = words;
  const reality = realityOf(incident.isTest, context.purpose);
  const { centre } = context;
  return {
    title,
    subtitle: `${caseTitle(words, incident)}: ${vehicleName(words, incident.vehicle)}`,
    stamp: reality === 'actual' ? null : t(`printed.stamp.${reality}`),
    head: [
      row(t('printed.from'), t('printed.fromValue', { centre: centre.name, operator: context.operatorName })),
      row(t('printed.to'), context.recipient),
      row(t('printed.made'), fullTime(words, context.now)),
      row(t('printed.purpose'), t(`purpose.${context.purpose}`)),
      row(t('printed.case'), incident.id),
    ],
  };
}

/** @param most newest ones that are told; how many more there are is said */
export function passedSection({ words, now }: PackageContext, incident: Incident, most: number): PrintedSection {
  const { t, format } = words;
  const all = passedRows(words, incident, now);
  const rest = all.length - most;
  return {
    id: 'passed',
    title: t('printed.passed'),
    rows: [
      ...all.slice(0, most),
      ...(all.length === 0 ? [row('', t('printed.nothing'))] : []),
      ...(rest > 0 ? [row('', t('printed.more', { count: rest, n: format.number(rest) }))] : []),
    ],
  };
}

/** What one would ask for and nobody knows, in one line: so that nobody looks for it in vain. */
function unknownSection({ words: { t }, lines }: PackageContext): PrintedSection {
  const labels = lines.filter(({ isUnknown }) => isUnknown).map(({ label }) => label);
  const text = labels.length === 0 ? t('printed.nothingUnknown') : labels.join(', ');
  return { id: 'unknown', title: t('printed.unknown'), rows: [row('', text)] };
}
