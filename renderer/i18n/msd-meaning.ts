import { assertNever } from '#shared/domain/assert-never.ts';
import { compassPoint } from '#shared/domain/compass.ts';
import type { BitRead } from '#shared/msd/bit-reader.ts';
import { octetsToHex } from '#shared/msd/hex.ts';
import { euroNcapImpactSides } from '#shared/msd/msd.ts';
import type { MsdSpan, MsdTrace } from '#shared/msd/trace-msd.ts';
import { VIN_ALPHABET } from '#shared/msd/vin-alphabet.ts';
import {
  coordinateMasOf,
  directionDegOf,
  isOnEarth,
  isUnknownDirection,
  occupantsOf,
  vehicleTypeOf,
} from '#shared/msd/wire-values.ts';
import { deltaMeaning } from './msd-earlier-places.ts';
import { type MsdFieldName, msdFieldName } from './msd-names.ts';
import type { Words } from './words.ts';

/** What the bits of a field mean, with the unit; `isUnknown`: the car said that it does not know, or something impossible. */
export interface MsdMeaning {
  text: string;
  isUnknown: boolean;
}

const known = (text: string): MsdMeaning => ({ text, isUnknown: false });
const unknown = (text: string): MsdMeaning => ({ text, isUnknown: true });

/** The meaning of one span of a message after DOMAIN section 2. Every field has one, also the bits that only frame. */
export function msdMeaning(words: Words, span: MsdSpan, trace: MsdTrace): MsdMeaning {
  const last = span.reads.at(-1);
  if (last === undefined) return known('');
  const { key, part } = msdFieldName(span.field);
  return part === null ? fieldMeaning(words, key, span, last.value, trace) : partMeaning(words, part, span);
}

function partMeaning({ t, format }: Words, part: NonNullable<MsdFieldName['part']>, { reads }: MsdSpan): MsdMeaning {
  const value = reads.at(-1)?.value ?? 0;
  switch (part) {
    case 'presence':
      return known(t(value === 1 ? 'msd.present' : 'msd.absent'));
    case 'extension':
      return known(t(value === 1 ? 'msd.extended' : 'msd.notExtended'));
    case 'extensions':
      return known(t('msd.skipped'));
    case 'length':
      return known(t('msd.octets', { count: format.number(value) }));
    default:
      return assertNever(part);
  }
}

function fieldMeaning(
  words: Words,
  key: MsdFieldName['key'],
  span: MsdSpan,
  value: number,
  trace: MsdTrace,
): MsdMeaning {
  const { t, format } = words;
  switch (key) {
    case 'version':
    case 'identifier':
      return known(format.number(value));
    case 'contentLength':
      return known(t('msd.octets', { count: format.number(value) }));
    case 'automatic':
      return known(t(value === 1 ? 'msd.automatic' : 'msd.manual'));
    case 'testCall':
      return known(t(value === 1 ? 'msd.test' : 'msd.noTest'));
    case 'trusted':
      return value === 1 ? known(t('msd.trusted')) : unknown(t('msd.untrusted'));
    case 'vehicleType':
      return vehicleTypeMeaning(words, span, trace);
    case 'wmi':
    case 'vds':
    case 'modelYear':
    case 'serial':
      return known(span.reads.map((read) => VIN_ALPHABET[read.value] ?? '?').join(''));
    case 'gasoline':
    case 'diesel':
    case 'cng':
    case 'lpg':
    case 'electric':
    case 'hydrogen':
    case 'other':
    case 'rollover':
      return known(t(value === 1 ? 'msd.yes' : 'msd.no'));
    case 'timestamp':
      return value === 0 ? unknown(t('msd.clockFailed')) : known(utc(value));
    case 'latitude':
      return coordinateMeaning(words, value, 'latitudeMas');
    case 'longitude':
      return coordinateMeaning(words, value, 'longitudeMas');
    case 'direction':
      return directionMeaning(words, value);
    case 'n1Latitude':
    case 'n1Longitude':
    case 'n2Latitude':
    case 'n2Longitude':
      return deltaMeaning(words, key, value, trace);
    case 'occupants':
      return occupantsOf(value) === null ? unknown(t('msd.unknown')) : known(format.number(value));
    case 'oid':
      return oidMeaning(words, trace);
    case 'data':
    case 'euroNcap':
      return known(t('msd.hex', { hex: hexOf(span.reads) }));
    case 'impactSide':
      return impactSideMeaning(words, span, value);
    case 'rangeLimit':
      return unknown(t('msd.unitUnstated', { value: format.number(value + 100) }));
    case 'deltaVX':
    case 'deltaVY':
      return deltaVMeaning(words, value - 255, trace);
    case 'padding':
      return known(t('msd.zeros'));
    case 'trailingData':
      return unknown(t('msd.afterEnd'));
    case 'unread':
      return unknown(t('msd.afterFault'));
    case 'message':
    case 'structure':
    case 'propulsion':
    case 'n1':
    case 'n2':
    case 'additional':
    case 'deltaV':
    case null:
      return known(t('msd.hex', { hex: value.toString(16) }));
    default:
      return assertNever(key);
  }
}

function vehicleTypeMeaning({ t }: Words, { reads }: MsdSpan, { spans }: MsdTrace): MsdMeaning {
  const version = spans[0]?.reads[0]?.value;
  const isExtended = reads[0]?.value === 1;
  if (isExtended || (version !== 1 && version !== 2 && version !== 3)) return unknown(t('msd.typeUnknown'));
  const { number, name } = vehicleTypeOf(version, reads.at(-1)?.value ?? 0);
  return number === null || name === null ? unknown(t('msd.typeUnknown')) : known(`${number} = ${name}`);
}

function coordinateMeaning({ t, format }: Words, wire: number, axis: 'latitudeMas' | 'longitudeMas'): MsdMeaning {
  const mas = coordinateMasOf(wire);
  if (mas === null) return unknown(t('msd.unknown'));
  if (!isOnEarth({ latitudeMas: null, longitudeMas: null, [axis]: mas })) return unknown(t('msd.offEarth'));
  const [positive, negative] = axis === 'latitudeMas' ? (['n', 's'] as const) : (['e', 'w'] as const);
  return known(
    t('msd.degrees', {
      deg: format.number(Math.abs(mas) / 3_600_000, 6),
      hemisphere: t(`hemisphere.${mas < 0 ? negative : positive}`),
    }),
  );
}

function directionMeaning({ t, format }: Words, wire: number): MsdMeaning {
  const deg = directionDegOf(wire);
  if (deg === null) return unknown(t(isUnknownDirection(wire) ? 'msd.unknown' : 'msd.noDirection'));
  return known(t('msd.heading', { deg: format.number(deg), point: t(`compass.${compassPoint(deg)}`) }));
}

function oidMeaning({ t }: Words, { msd }: MsdTrace): MsdMeaning {
  const oid = msd?.additional?.oid;
  if (oid === undefined) return unknown(t('msd.oidUnreadable'));
  if (oid === '8.1') return known(t('msd.oid.euroNcap', { oid }));
  if (oid === '1.4.1' || oid === '1.4.2') return known(t('msd.oid.eraGlonass', { oid }));
  return unknown(t('msd.oid.other', { oid }));
}

function impactSideMeaning({ t }: Words, { reads }: MsdSpan, value: number): MsdMeaning {
  if (reads[0]?.value === 1) return unknown(t('msd.skipped'));
  const side = euroNcapImpactSides[value];
  if (side === undefined) return unknown(t('msd.impactSideInvalid'));
  return side === 'unknown' ? unknown(t('msd.impactSide.unknown')) : known(t(`msd.impactSide.${side}`));
}

/** TB 040 leaves the unit open; a value at the sensor's limit may be more (DOMAIN section 2). */
function deltaVMeaning({ t, format }: Words, value: number, { spans }: MsdTrace): MsdMeaning {
  const limit = spans.find(({ field }) => msdFieldName(field).key === 'rangeLimit')?.reads.at(-1);
  const isAtLimit = limit !== undefined && Math.abs(value) >= limit.value + 100;
  return unknown(t(isAtLimit ? 'msd.orMore' : 'msd.unitUnstated', { value: format.number(value) }));
}

function utc(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function hexOf(reads: readonly BitRead[]): string {
  return octetsToHex(Uint8Array.from(reads.filter(({ count }) => count === 8).map(({ value }) => value)));
}
