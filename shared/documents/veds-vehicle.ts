import { assertNever } from '../domain/assert-never.ts';
import type { Airbag, DeltaV } from '../domain/crash.ts';
import type { Incident } from '../domain/incident.ts';
import type { Seat } from '../domain/people.ts';
import { elementOf, type XmlElements } from './xml-text.ts';

/** The most that VEDS can say as a change of velocity. */
const greatestDeltaV = 999;
const kmhPerMs = 3.6;

/** The car in VEDS: its marks, airbags, blow, propulsion and seats. The make is not known to this centre. */
export function vedsVehicle({ vehicle, crash, people }: Incident): XmlElements {
  return {
    'nc:ConveyanceColorPrimaryText': vehicle.colour,
    'nc:ItemModelName': vehicle.model,
    'nc:ItemModelYearDate': vehicle.modelYear === null ? null : String(vehicle.modelYear).padStart(4, '0'),
    'nc:ConveyanceRegistrationPlateIdentification': identification(vehicle.plate),
    'nc:VehicleIdentification': identification(vehicle.vin),
    'veds:Airbag': (crash?.airbags ?? []).map(airbagOf).filter((airbag) => airbag !== null),
    'veds:VehicleCrashPulse': elementOf({
      'veds:CrashPulseChangeInVelocityMeasure': velocityOf(crash?.deltaV ?? null),
      'veds:CrashPulsePrincipalDirectionOfForceValue': clockHour(crash?.deltaV?.fromDeg ?? null),
    }),
    'veds:VehiclePropulsionStorageCode': vehicle.propulsion.map((kind) => kind.toUpperCase()),
    'veds:VehicleRolloverIndicator': crash?.isRollover ?? null,
    'veds:VehicleSeat': people.seats.map(seatOf).filter((seat) => seat !== null),
  };
}

/** The hour on a clock face for a blow from `fromDeg` degrees clockwise from the front: 12 = front, 3 = right side. */
export function clockHour(fromDeg: number | null): number | null {
  return fromDeg === null ? null : Math.round(fromDeg / 30) % 12 || 12;
}

function identification(id: string | null): XmlElements | null {
  return id === null ? null : { 'nc:IdentificationID': id };
}

/** A number without a stated unit says nothing to a machine: it is left out, and said in the remarks. */
function velocityOf(deltaV: DeltaV | null): XmlElements | null {
  if (deltaV === null || deltaV.unit === 'unstated') return null;
  const isMph = deltaV.unit === 'mph';
  const value = deltaV.unit === 'm/s' ? deltaV.magnitude * kmhPerMs : deltaV.magnitude;
  if (value > greatestDeltaV) return null;
  return { 'nc:MeasurePointValue': value.toFixed(1), 'nc:MeasureUnitText': isMph ? 'MPH' : 'KPH' };
}

function airbagOf({ place, isDeployed }: Airbag): XmlElements | null {
  return elementOf({ 'veds:AirbagCategoryCode': airbagCode(place), 'veds:AirbagDeployedIndicator': isDeployed });
}

function airbagCode(place: Airbag['place']): string | null {
  switch (place) {
    case 'front':
      return 'FRONT';
    case 'side':
      return 'SIDE';
    case 'curtain':
      return 'CURTAIN';
    case 'knee':
    case 'other':
      return null;
    default:
      return assertNever(place);
  }
}

const seatCodes: Record<Seat['place'], string | null> = {
  driver: '1',
  'front-passenger': '2',
  'rear-left': '3',
  'rear-middle': '4',
  'rear-right': '5',
  other: null,
};

function seatOf({ place, isOccupied, isBelted }: Seat): XmlElements | null {
  return elementOf({
    'veds:VehicleSeatLocationCategoryCode': seatCodes[place],
    'veds:VehicleSeatOccupiedIndicator': isOccupied,
    'veds:VehicleSeatbeltFastenedIndicator': isBelted,
  });
}
