/** One line of a printed document. `isUnknown`: it says that something is not known, which stands out in print as well. */
export interface PrintedRow {
  label: string;
  text: string;
  isUnknown: boolean;
}

export interface PrintedSection {
  id: string;
  title: string;
  rows: readonly PrintedRow[];
}

/** What a sheet of paper says, in the operator's words. `stamp`: across the top, for what is no real case. */
export interface PrintedDocument {
  kind: 'sheet' | 'report';
  title: string;
  subtitle: string;
  stamp: string | null;
  head: readonly PrintedRow[];
  sections: readonly PrintedSection[];
}

export function row(label: string, text: string): PrintedRow {
  return { label, text, isUnknown: false };
}

/** A row whose text may be missing: then it says `unknown`, marked as such. */
export function rowOr(label: string, text: string | null, unknown: string): PrintedRow {
  return { label, text: text ?? unknown, isUnknown: text === null };
}
