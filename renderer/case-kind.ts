import type { IncidentKind } from '#shared/domain/incident.ts';
import type { DeskView } from './store/desk-view.ts';

/** What kind of case this is; undefined: this desk holds nothing of it. */
export function caseKind(
  { cases, recentlyClosed, missing }: Pick<DeskView, 'cases' | 'recentlyClosed' | 'missing'>,
  incidentId: string,
): IncidentKind | undefined {
  return [...cases, ...recentlyClosed, ...missing].find(({ incident }) => incident.id === incidentId)?.incident.kind;
}
