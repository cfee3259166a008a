import type { IncidentKind } from '#shared/domain/incident.ts';
import type { CaseView } from '../../store/desk-view.ts';

/** The cases of a kind that hold every word of `text` in model, plate, VIN, colour, call-back number or claimer; order kept. */
export function filterCases(cases: readonly CaseView[], kind: IncidentKind | 'all', text: string): readonly CaseView[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (kind === 'all' && wanted.length === 0) return cases;
  return cases.filter(({ incident }) => {
    if (kind !== 'all' && incident.kind !== kind) return false;
    const { model, plate, vin, colour } = incident.vehicle;
    const known = [model, plate, plate?.replaceAll(' ', ''), vin, colour, incident.callBackNumber, incident.claim?.by];
    const hay = known.filter(Boolean).join('\n').toLocaleLowerCase();
    return wanted.every((word) => hay.includes(word));
  });
}
