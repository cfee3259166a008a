import { freshPursuit, type Incident, untouched } from './incident.ts';

/** A case as folded before protocol 3: it lacks what came since, also inside of what was done. */
export type IncidentBefore3 = Omit<Incident, keyof typeof untouched | 'contract' | 'pursuit'> &
  Pick<Incident, KeptField>;
type KeptField = 'acknowledged' | 'claim' | 'calls' | 'notified' | 'dispatched' | 'closed';

/** The same case with the fields that came since: nothing is known of what they say. For rows that cannot be folded anew. */
export function completeIncident(row: IncidentBefore3): Incident {
  return {
    ...untouched,
    ...row,
    contract: null,
    pursuit: freshPursuit(row.kind),
    fix: row.kind === 'theft' ? null : row.fix,
    claim: row.claim === null ? null : { ...row.claim, isHandedOver: false },
    calls: row.calls.map((call) => ({ ...call, number: null, ended: null })),
    notified: row.notified.map((call) => ({
      ...call,
      contact: null,
      number: null,
      outcome: 'connected',
      ended: null,
    })),
    closed: row.closed === null ? null : { ...row.closed, isSampled: false },
  };
}
