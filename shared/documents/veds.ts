import type { Crash } from '../domain/crash.ts';
import type { Incident } from '../domain/incident.ts';
import { type DocumentContext, realityOf } from './document-context.ts';
import { eitherSays, knownOccupants, toldLast } from './known-facts.ts';
import { vedsRemarks } from './veds-remarks.ts';
import { vedsVehicle } from './veds-vehicle.ts';
import { elementOf, type XmlElements, xmlText } from './xml-text.ts';
import { xmlTime } from './xml-time.ts';

const namespaces = {
  '@xmlns:veds': 'http://www.veds.org/acn/3.1',
  '@xmlns:nc': 'http://niem.gov/niem/niem-core/2.0',
  '@xmlns:j': 'http://niem.gov/niem/domains/jxdm/4.1',
  '@xmlns:m': 'http://niem.gov/niem/domains/maritime/2.1',
  '@xmlns:s': 'http://niem.gov/niem/structures/2.0',
};

/**
 * A crash as Vehicle Emergency Data Set 3.1 (NENA/APCO, MIME type `application/EmergencyCallData.VEDS+xml`, RFC 8148). What
 * is not known is left out. Where VEDS has no word for what is known (a knee airbag, the side a car lies on, a delta-v at
 * the sensor's limit), it stands in the remarks instead of a wrong code; docs/documents.md lists each such choice.
 */
export function vedsDocument(incident: Incident, context: DocumentContext): string {
  return xmlText({ 'veds:AutomatedCrashNotification': { ...namespaces, ...notification(incident, context) } });
}

function notification(incident: Incident, context: DocumentContext): XmlElements {
  const location = locationOf(incident, context);
  const { centre } = context;
  return {
    'nc:DocumentDescriptionText': vedsRemarks(incident, realityOf(incident.isTest, context.purpose)),
    'nc:DocumentPostDate': dateTime(context.madeAt),
    'nc:DocumentReceivedDate': dateTime(incident.openedAt),
    'veds:ContactActivity': elementOf({ 'nc:ContactTelephoneNumber': telephone(centre.callBackNumber) }),
    'veds:ContactInformation':
      incident.callBackNumber === null
        ? null
        : {
            'nc:ContactTelephoneNumber': telephone(incident.callBackNumber),
            'nc:ContactEntityDescriptionText': 'voice line of the vehicle',
          },
    'veds:Crash': { '@s:id': 'CRASH1', ...crashOf(incident) },
    'nc:Location': location === null ? null : { '@s:id': 'LOC1', ...location },
    'veds:NotificationDestinationOrganization': { 'nc:OrganizationName': context.recipient },
    'veds:NotificationDeviceTypeCode': deviceCode(incident),
    'veds:NotificationOriginatingOrganization': {
      'nc:OrganizationName': centre.name,
      'veds:VEDSNotificationOriginatorCode': 'TELEMATICS',
    },
    'j:ActivityLocationAssociation':
      location === null
        ? null
        : { 'nc:ActivityReference': { '@s:ref': 'CRASH1' }, 'nc:LocationReference': { '@s:ref': 'LOC1' } },
  };
}

function crashOf(incident: Incident): XmlElements {
  const { crash, fix } = incident;
  const occupants = knownOccupants(incident);
  const heading = fix?.headingDeg ?? null;
  return {
    'nc:ActivityIdentification': { 'nc:IdentificationID': incident.id },
    'nc:ActivityDate': dateTime(incident.alarmedAt),
    'j:DrivingIncidentPassengerQuantityText': occupants === null ? null : String(occupants),
    'm:ConveyanceHeadingMeasure': heading === null ? null : { 'nc:MeasurePointValue': Math.round(heading) % 360 },
    'veds:CrashVehicle': vedsVehicle(incident),
    'veds:FuelLeakingIndicator': eitherSays(crash?.hasFuelLeak ?? null, toldLast(incident, 'leak')),
    'veds:VehicleFinalRestOrientationCategoryCode': restCode(crash?.finalRest ?? null),
    'veds:VehicleFireIndicator': eitherSays(crash?.hasFire ?? null, toldLast(incident, 'fire')),
  };
}

/** VEDS names the sides by where the driver sits, which the car does not tell: left and right go into the remarks. */
function restCode(rest: Crash['finalRest']): string | null {
  if (rest === 'wheels') return 'Normal';
  return rest === 'roof' ? 'Roof' : null;
}

/** VEDS cannot name WGS 84 as the datum (its list ends before it), so the words say it. */
function locationOf({ fix }: Incident, { placeInWords }: DocumentContext): XmlElements | null {
  const place = fix?.place ?? null;
  if (fix === null || place === null) return null;
  const accuracy =
    fix.accuracyM === null ? 'accuracy unknown' : `within ${Math.round(fix.accuracyM)} m with 95 % confidence`;
  return {
    'nc:LocationDescriptionText': [placeInWords, 'WGS 84', accuracy].filter((part) => part !== null).join('; '),
    'nc:LocationTwoDimensionalGeographicCoordinate': {
      'nc:GeographicCoordinateLatitude': { 'nc:LatitudeDegreeValue': degrees(place.latitude) },
      'nc:GeographicCoordinateLongitude': { 'nc:LongitudeDegreeValue': longitudeDegrees(place.longitude) },
    },
  };
}

/** Which device set it off: of an automatic call only that it was none of the person's doing is known. */
function deviceCode({ trigger }: Incident): string | null {
  if (trigger === 'manual') return 'MANUAL';
  return trigger === 'automatic' ? 'OTHER' : null;
}

function telephone(number: string | null): XmlElements | null {
  return number === null ? null : { 'nc:FullTelephoneNumber': { 'nc:TelephoneNumberFullID': number } };
}

/** Decimal, never with an exponent, which xs:decimal does not know. Six digits are a tenth of a metre. */
function degrees(value: number): string {
  return value.toFixed(6);
}

/** NIEM's longitudes end before +180 (niem-core 2.0, LongitudeDegreeSimpleType); -180 is the same meridian. */
function longitudeDegrees(longitude: number): string {
  const written = degrees(longitude);
  return Number(written) === 180 ? degrees(-180) : written;
}

function dateTime(at: number | null): XmlElements | null {
  return elementOf({ 'nc:DateTime': xmlTime(at) });
}
