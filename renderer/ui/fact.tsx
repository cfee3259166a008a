import type { ReactNode } from 'react';

/** A value of a list of facts: known, or said to be unknown (amber), or a danger. */
export interface FactValue {
  text: ReactNode;
  tone: 'plain' | 'muted' | 'unknown' | 'danger' | 'good';
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Value({ value }: { value: FactValue }) {
  return <span className={`value-${value.tone}`}>{value.text}</span>;
}
