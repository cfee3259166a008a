import type { Incident } from '#shared/domain/incident.ts';
import type { Vehicle } from '#shared/domain/vehicle.ts';
import type { Words } from './words.ts';

/** What kind of case it is: "Automatischer Notruf", "Diebstahl · Sirene". */
export function caseTitle({ t }: Words, incident: Pick<Incident, 'kind' | 'trigger' | 'theft'>): string {
  if (incident.kind === 'crash') return t(`incident.${incident.trigger}`);
  if (incident.theft === null) return t('incident.theft');
  return `${t('incident.theft')} · ${t(`incident.theftTrigger.${incident.theft.trigger}`)}`;
}

/** Which car it is, as one would say it: "911 Carrera W 12345 A"; by its VIN when nothing else is known. */
export function vehicleName({ t }: Pick<Words, 't'>, vehicle: Vehicle): string {
  const known = [vehicle.model, vehicle.plate].filter((part) => part !== null);
  if (known.length > 0) return known.join(' ');
  return vehicle.vin ?? t('incident.unknownVehicle');
}
