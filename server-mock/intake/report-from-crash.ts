import { type Crash, unknownCrash } from '#shared/domain/crash.ts';
import type { Report } from '#shared/domain/incident.ts';
import type { CrashIntake } from '#shared/protocol/intake.ts';
import type { FindVehicle } from '../vehicle-registry.ts';
import { fixFromTold, vehicleFromTold } from './told.ts';

/**
 * A report out of crash data richer than an MSD. Left out means unknown, with two exceptions that a report must state:
 * the trigger and the test flag stay what the open case says; a case that opens with this counts as automatic and real,
 * since crash data come from the car's sensors and the higher priority is the safe side.
 */
export function reportFromCrash(
  told: CrashIntake,
  known: Pick<Report, 'trigger' | 'isTest'> | undefined,
  context: { findVehicle: FindVehicle; receivedAt: number },
): Report {
  return {
    kind: 'crash',
    trigger: told.trigger ?? known?.trigger ?? 'automatic',
    isTest: told.isTest ?? known?.isTest ?? false,
    alarmedAt: told.alarmedAt ?? null,
    callId: told.callId,
    callBackNumber: told.callBackNumber ?? null,
    messageIdentifier: null,
    msdHex: null,
    vehicle: vehicleFromTold(told.vehicle ?? {}, context.findVehicle),
    people: { occupants: told.occupants ?? null, seats: told.seats ?? [] },
    crash: told.crash === undefined ? null : crashOf(told.crash),
    theft: null,
    fix: told.fix === undefined ? null : fixFromTold(told.fix, 'crash-report', context.receivedAt),
  };
}

function crashOf(told: NonNullable<CrashIntake['crash']>): Crash {
  return {
    impactSide: told.impactSide ?? unknownCrash.impactSide,
    deltaV: told.deltaV ?? unknownCrash.deltaV,
    isRollover: told.isRollover ?? unknownCrash.isRollover,
    hasFire: told.hasFire ?? unknownCrash.hasFire,
    hasFuelLeak: told.hasFuelLeak ?? unknownCrash.hasFuelLeak,
    finalRest: told.finalRest ?? unknownCrash.finalRest,
    airbags: told.airbags ?? unknownCrash.airbags,
  };
}
