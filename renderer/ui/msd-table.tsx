import { bitsOf, type MsdSpan, type MsdTrace } from '#shared/msd/trace-msd.ts';
import { type MsdMeaning, msdMeaning } from '../i18n/msd-meaning.ts';
import { msdFieldWords, standardName } from '../i18n/msd-names.ts';
import type { Words } from '../i18n/words.ts';

/** A message field by field: where it stands, its bits, its name here and in the standard, and what it means. */
export function MsdTable({ trace, words }: { trace: MsdTrace; words: Words }) {
  const { t, format } = words;
  const { spans, fault } = trace;
  const read = fault === null ? spans : spans.filter(({ field }) => field !== 'unread');
  const unread = spans.slice(read.length);
  const row = (span: MsdSpan) => <SpanRow key={span.bit} span={span} trace={trace} words={words} />;
  return (
    <table className="msd-table" aria-label={t('raw.table')}>
      <thead>
        <tr>
          <th scope="col">{t('raw.bit')}</th>
          <th scope="col">{t('raw.count')}</th>
          <th scope="col">{t('raw.bits')}</th>
          <th scope="col">{t('raw.field')}</th>
          <th scope="col">{t('raw.standard')}</th>
          <th scope="col">{t('raw.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {read.map(row)}
        {fault !== null && (
          <tr className="msd-fault">
            <td className="mono">{fault.bit}</td>
            <td colSpan={5}>
              <b className="value-danger">{t('raw.fault', { bit: format.number(fault.bit) })}</b>
              <span className="mono breakable"> {fault.message}</span>
            </td>
          </tr>
        )}
        {unread.map(row)}
      </tbody>
    </table>
  );
}

function SpanRow({ span, trace, words }: { span: MsdSpan; trace: MsdTrace; words: Words }) {
  const meaning = msdMeaning(words, span, trace);
  return (
    <tr>
      <td className="mono">{span.bit}</td>
      <td className="mono">{span.count}</td>
      <td className="mono msd-bits">{span.field === 'padding' ? shortZeros(span, words) : shownBits(span)}</td>
      <td>{msdFieldWords(words, span.field)}</td>
      <td className="msd-standard mono">{standardName(span.field)}</td>
      <td className={classOf(meaning)}>{meaning.text}</td>
    </tr>
  );
}

function classOf({ isUnknown }: MsdMeaning): string {
  return isUnknown ? 'breakable value-unknown' : 'breakable';
}

/** Apart as they were read, long numbers in groups of eight. */
function shownBits(span: MsdSpan): string {
  return bitsOf(span)
    .map((bits) => (bits.length < 16 ? bits : bits.replace(/(?<=^(?:.{8})+)(?!$)/g, ' ')))
    .join(' ');
}

function shortZeros(span: MsdSpan, words: Words): string {
  return span.count <= 16 ? shownBits(span) : words.t('raw.zeros', { count: words.format.number(span.count) });
}
