import type { msdWords } from './de/msd.ts';
import type { Words } from './words.ts';

const structure = 'msdStructure';
const control = `${structure}.control`;
const vin = `${structure}.vehicleIdentificationNumber`;
const propulsion = `${structure}.vehiclePropulsionStorageType`;
const n1 = `${structure}.recentVehicleLocationN1`;
const n2 = `${structure}.recentVehicleLocationN2`;
const additional = 'optionalAdditionalData';
const euroNcap = `${additional}.data.euroNcap`;

/** Which word names a field; the rest of a field's path says which part of it (presence, length, ...). */
const nameKeys: ReadonlyMap<string, keyof typeof msdWords.msd.field> = new Map([
  ['version', 'version'],
  ['contentLength', 'contentLength'],
  ['msdMessage', 'message'],
  [structure, 'structure'],
  [`${structure}.messageIdentifier`, 'identifier'],
  [`${control}.automaticActivation`, 'automatic'],
  [`${control}.testCall`, 'testCall'],
  [`${control}.positionCanBeTrusted`, 'trusted'],
  [`${control}.vehicleType`, 'vehicleType'],
  [`${vin}.isowmi`, 'wmi'],
  [`${vin}.isovds`, 'vds'],
  [`${vin}.isovisModelyear`, 'modelYear'],
  [`${vin}.isovisSeqPlant`, 'serial'],
  [propulsion, 'propulsion'],
  [`${propulsion}.gasoline`, 'gasoline'],
  [`${propulsion}.diesel`, 'diesel'],
  [`${propulsion}.cng`, 'cng'],
  [`${propulsion}.lpg`, 'lpg'],
  [`${propulsion}.electric`, 'electric'],
  [`${propulsion}.hydrogen`, 'hydrogen'],
  [`${propulsion}.other`, 'other'],
  [`${structure}.timestamp`, 'timestamp'],
  [`${structure}.vehicleLocation.positionLatitude`, 'latitude'],
  [`${structure}.vehicleLocation.positionLongitude`, 'longitude'],
  [`${structure}.vehicleDirection`, 'direction'],
  [n1, 'n1'],
  [`${n1}.latitudeDelta`, 'n1Latitude'],
  [`${n1}.longitudeDelta`, 'n1Longitude'],
  [n2, 'n2'],
  [`${n2}.latitudeDelta`, 'n2Latitude'],
  [`${n2}.longitudeDelta`, 'n2Longitude'],
  [`${structure}.numberOfOccupants`, 'occupants'],
  [additional, 'additional'],
  [`${additional}.oid`, 'oid'],
  [`${additional}.data`, 'data'],
  [euroNcap, 'euroNcap'],
  [`${euroNcap}.rollover`, 'rollover'],
  [`${euroNcap}.impactSide`, 'impactSide'],
  [`${euroNcap}.deltaV`, 'deltaV'],
  [`${euroNcap}.deltaV.rangeLimit`, 'rangeLimit'],
  [`${euroNcap}.deltaV.x`, 'deltaVX'],
  [`${euroNcap}.deltaV.y`, 'deltaVY'],
  ['padding', 'padding'],
  ['trailingData', 'trailingData'],
  ['unread', 'unread'],
]);

const parts = ['presence', 'extension', 'extensions', 'length'] as const;

/** A field's path taken apart: the word that names it (null for one unknown here), and which part of it is meant. */
export interface MsdFieldName {
  key: keyof typeof msdWords.msd.field | null;
  part: (typeof parts)[number] | null;
}

export function msdFieldName(field: string): MsdFieldName {
  const part = parts.find((name) => field.endsWith(`.${name}`)) ?? null;
  const base = part === null ? field : field.slice(0, -part.length - 1);
  return { key: nameKeys.get(base) ?? null, part };
}

/** A field of the message in the operator's words; null when only the standard's own name is known. */
export function msdFieldWords({ t }: Pick<Words, 't'>, field: string): string | null {
  const { key, part } = msdFieldName(field);
  if (key === null) return null;
  const name = t(`msd.field.${key}`);
  return part === null ? name : t(`msd.part.${part}`, { field: name });
}

/** What the standard calls the storages; all other fields are named here as there. */
const storageNames: ReadonlyMap<string, string> = new Map([
  ['gasoline', 'gasolineTankPresent'],
  ['diesel', 'dieselTankPresent'],
  ['cng', 'compressedNaturalGas'],
  ['lpg', 'liquidPropaneGas'],
  ['electric', 'electricEnergyStorage'],
  ['hydrogen', 'hydrogenStorage'],
  ['other', 'otherStorage'],
]);

/** The standard's own name of a field (EN 15722, TB 040), without the names of what it stands in; empty for what has none. */
export function standardName(field: string): string {
  const { key, part } = msdFieldName(field);
  if (key === 'padding' || key === 'trailingData' || key === 'unread') return '';
  const names = field.split('.');
  if (part !== null) names.pop();
  const leaf = names.at(-1) ?? field;
  const isWithin = /^[xy]$/.test(leaf) || key === 'oid' || key === 'data';
  const name = field.startsWith(propulsion) ? (storageNames.get(leaf) ?? leaf) : leaf;
  return [...(isWithin ? names.slice(-2, -1) : []), name].join('.');
}
