import { createPortal } from 'react-dom';
import type { PrintedDocument, PrintedRow } from './printed-document.ts';

/** A document as paper shows it: beside the screen's own tree, seen by the printer only (styles/print.css). */
export function PrintedPage({ shown }: { shown: PrintedDocument }) {
  return createPortal(
    <article className={`printed printed-${shown.kind}`} data-testid="printed">
      {shown.stamp !== null && <p className="printed-stamp">{shown.stamp}</p>}
      <header className="printed-head">
        <h1>{shown.title}</h1>
        <p className="printed-subtitle">{shown.subtitle}</p>
        <Rows rows={shown.head} />
      </header>
      {shown.sections.map(({ id, title, rows }) => (
        <section key={id} className={`printed-${id}`}>
          <h2>{title}</h2>
          <Rows rows={rows} />
        </section>
      ))}
    </article>,
    document.body,
  );
}

function Rows({ rows }: { rows: readonly PrintedRow[] }) {
  return (
    <dl>
      {rows.map(({ label, text, isUnknown }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never changes
        <div key={index} className={isUnknown ? 'printed-row printed-unknown-row' : 'printed-row'}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
