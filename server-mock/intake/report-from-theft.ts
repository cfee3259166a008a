import type { Report } from '#shared/domain/incident.ts';
import { unknownPeople } from '#shared/domain/people.ts';
import type { TheftIntake } from '#shared/protocol/intake.ts';
import type { FindVehicle } from '../vehicle-registry.ts';
import { vehicleFromTold } from './told.ts';

/**
 * A report out of a theft alarm (DOMAIN section 1): told by the owner, or raised by the car. It never holds the place that was
 * told: see record-report.ts.
 */
export function reportFromTheft(told: TheftIntake, findVehicle: FindVehicle): Report {
  return {
    kind: 'theft',
    trigger: told.trigger === 'owner-report' ? 'reported' : 'automatic',
    isTest: false,
    alarmedAt: told.alarmedAt ?? null,
    callId: null,
    callBackNumber: told.callBackNumber ?? null,
    messageIdentifier: null,
    msdHex: null,
    vehicle: vehicleFromTold(told.vehicle, findVehicle),
    people: unknownPeople,
    crash: null,
    theft: { trigger: told.trigger },
    fix: null,
  };
}
