import type { Incident } from '#shared/domain/incident.ts';
import { endWords, reopenedWords, reviewedWords } from '../../i18n/end-words.ts';
import { phoneWords } from '../../i18n/phone-words.ts';
import type { Words } from '../../i18n/words.ts';
import { detailSection, factSection, toldSection } from './fact-sections.ts';
import { fullTime, type PackageContext } from './package-context.ts';
import { type PrintedDocument, type PrintedRow, type PrintedSection, row } from './printed-document.ts';
import { passedSection, titleOf } from './sheet-model.ts';
import { clockSection, timeSection } from './time-sections.ts';

/** The report of a case: everything that is known of it and everything that was done, with times and targets. */
export function reportModel(context: PackageContext, incident: Incident): PrintedDocument {
  const { words } = context;
  return {
    kind: 'report',
    ...titleOf(context, incident, words.t('printed.report')),
    sections: [
      timeSection(words, incident),
      clockSection(context, incident),
      endSection(context, incident),
      factSection(context),
      detailSection(words, incident),
      toldSection(words, incident, false),
      callSection(words, incident),
      passedSection(context, incident, Number.POSITIVE_INFINITY),
      skippedSection(words, incident),
      logSection(context),
    ],
  };
}

function orNothing({ t }: Words, rows: PrintedRow[]): PrintedRow[] {
  return rows.length > 0 ? rows : [row('', t('printed.nothing'))];
}

function endSection({ words, now }: PackageContext, { closed, reopened, reviewed }: Incident): PrintedSection {
  const { t, format } = words;
  const rows = [
    ...reopened.map((one) => row(format.time(one.at, now), reopenedWords(words, one, now))),
    closed === null ? row('', t('printed.open')) : row(format.time(closed.at, now), endWords(words, closed, now)),
    ...(reviewed === null ? [] : [row(format.time(reviewed.at, now), reviewedWords(words, reviewed))]),
  ];
  return { id: 'end', title: t('printed.end'), rows };
}

function callSection(words: Words, { calls, notified, conferences }: Incident): PrintedSection {
  const { t } = words;
  const number = (called: string | null) => (called === null ? '' : phoneWords(called));
  const told = [
    ...calls.map((one) => ({
      ...one,
      text: t('printed.carCall', { number: number(one.number), outcome: t(`outcome.${one.outcome}`) }),
    })),
    ...notified.map((one) => ({
      ...one,
      text: t('printed.psapCall', {
        name: one.contact?.name ?? t(`psapHint.${one.psap}`),
        psap: t(`psap.${one.psap}`),
        number: number(one.number),
        outcome: t(`outcome.${one.outcome}`),
      }),
    })),
    ...conferences.map((one) => ({ ...one, ended: null, text: t(`action.conference.${one.outcome}`) })),
  ].sort((a, b) => a.at - b.at);
  const rows = told.map(({ at, by, text, ended }) => {
    const end = ended === null ? [] : [t(`printed.callEnded.${ended.cause}`, { time: fullTime(words, ended.at) })];
    return row(fullTime(words, at), [text, ...end, words.nameOf(by)].join(', '));
  });
  return { id: 'calls', title: t('printed.calls'), rows: orNothing(words, rows) };
}

function skippedSection(words: Words, { skipped }: Incident): PrintedSection {
  const { t, nameOf } = words;
  const rows = skipped.map(({ at, by, step, reason }) =>
    row(
      fullTime(words, at),
      t('action.by', { what: t('action.skip', { step: t(`step.${step}`), reason }), name: nameOf(by) }),
    ),
  );
  return { id: 'skipped', title: t('printed.skipped'), rows: orNothing(words, rows) };
}

function logSection({ words, log }: PackageContext): PrintedSection {
  const { t } = words;
  const rows = log.lines.map(({ at, text, proof }) => row(fullTime(words, at), `${text}  ${proof}`));
  return { id: 'log', title: t(log.isWhole ? 'printed.log' : 'printed.logPart'), rows: orNothing(words, rows) };
}
