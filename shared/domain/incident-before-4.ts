import { freshPursuit, type Incident } from './incident.ts';

/** A case as folded before protocol 4: nothing was known of contracts, and nobody had to switch theft mode on. */
export type IncidentBefore4 = Omit<Incident, 'contract' | 'pursuit'>;

/** The same case with the fields that came since, and without the place of a stolen car, which nobody had the right to use. */
export function completeIncidentBefore4(row: IncidentBefore4): Incident {
  return {
    contract: null,
    pursuit: freshPursuit(row.kind),
    ...row,
    fix: row.kind === 'theft' ? null : row.fix,
  };
}
