import type { Report } from '#shared/domain/incident.ts';
import { unknownPeople } from '#shared/domain/people.ts';
import type { TheftIntake } from '#shared/protocol/intake.ts';
import type { FindVehicle } from '../vehicle-registry.ts';
import { fixFromTold, vehicleFromTold } from './told.ts';

/** A report out of a theft alarm (DOMAIN section 1): told by the owner, or raised by the car. */
export function reportFromTheft(told: TheftIntake, context: { findVehicle: FindVehicle; receivedAt: number }): Report {
  return {
    kind: 'theft',
    trigger: told.trigger === 'owner-report' ? 'reported' : 'automatic',
    isTest: false,
    alarmedAt: told.alarmedAt ?? null,
    callId: null,
    callBackNumber: told.callBackNumber ?? null,
    messageIdentifier: null,
    msdHex: null,
    vehicle: vehicleFromTold(told.vehicle, context.findVehicle),
    people: unknownPeople,
    crash: null,
    theft: { trigger: told.trigger },
    fix: told.fix === undefined ? null : fixFromTold(told.fix, 'telemetry', context.receivedAt),
  };
}
