import type { Place } from '#shared/domain/fix.ts';
import { encodeMsd, type MsdInput } from '#shared/msd/encode-msd.ts';
import { octetsToHex } from '#shared/msd/hex.ts';
import type { Msd } from '#shared/msd/msd.ts';
import { alongRoute, type Route } from './route.ts';

/** Metres between the location, N1 and N2: some seconds of driving apart. */
const RECENT_STEP_M = 120;
const MAS_PER_DEG = 3_600_000;
const PASSENGER_CAR = 1;

/** A call of a car on a road: `wayM` metres from the road's start, driving towards its end. */
export interface Call
  extends Pick<Msd, 'vin' | 'propulsion' | 'messageIdentifier' | 'isAutomatic' | 'isTestCall' | 'occupants'> {
  route: Route;
  wayM: number;
  atMs: number;
  isPositionTrusted: boolean;
  additional: MsdInput['additional'];
}

/** The octets (hex) that a car of 2018 sends: MSD version 2, with the two earlier places on the road behind it. */
export function callMsdHex(call: Call): string {
  const masAt = (wayM: number) => toMas(alongRoute(call.route, wayM).place);
  const here = masAt(call.wayM);
  const n1 = masAt(call.wayM - RECENT_STEP_M);
  const n2 = masAt(call.wayM - 2 * RECENT_STEP_M);
  const toN1 = steps(here, n1);
  const reachedN1 = {
    latitudeMas: here.latitudeMas + toN1.latitudeDelta * 100,
    longitudeMas: here.longitudeMas + toN1.longitudeDelta * 100,
  };
  return octetsToHex(
    encodeMsd({
      version: 2,
      messageIdentifier: call.messageIdentifier,
      isAutomatic: call.isAutomatic,
      isTestCall: call.isTestCall,
      isPositionTrusted: call.isPositionTrusted,
      vehicleType: { number: PASSENGER_CAR },
      vin: call.vin,
      propulsion: call.propulsion,
      timestampS: Math.floor(call.atMs / 1000),
      ...here,
      directionDeg: alongRoute(call.route, call.wayM).headingDeg,
      n1: toN1,
      // From N1 as the receiver will reckon it, so that the rounding of two steps does not add up.
      n2: steps(reachedN1, n2),
      occupants: call.occupants,
      additional: call.additional,
    }),
  );
}

interface Mas {
  latitudeMas: number;
  longitudeMas: number;
}

function toMas({ latitude, longitude }: Place): Mas {
  return { latitudeMas: Math.round(latitude * MAS_PER_DEG), longitudeMas: Math.round(longitude * MAS_PER_DEG) };
}

/** EN 15722: earlier places count in steps of 100 milliarcseconds. */
function steps(from: Mas, to: Mas): { latitudeDelta: number; longitudeDelta: number } {
  return {
    latitudeDelta: Math.round((to.latitudeMas - from.latitudeMas) / 100),
    longitudeDelta: Math.round((to.longitudeMas - from.longitudeMas) / 100),
  };
}
