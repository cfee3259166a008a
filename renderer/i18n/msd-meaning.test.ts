import { describe, expect, it } from 'vitest';
import { decodeMsd } from '#shared/msd/decode-msd.ts';
import { encodeEuroNcap } from '#shared/msd/encode-euro-ncap.ts';
import { encodeMsd } from '#shared/msd/encode-msd.ts';
import { hexToOctets } from '#shared/msd/hex.ts';
import type { EuroNcap, Msd } from '#shared/msd/msd.ts';
import { type MsdTrace, traceMsd } from '#shared/msd/trace-msd.ts';
import { wordsIn } from '../testing/sample-case.ts';
import { msdMeaning } from './msd-meaning.ts';
import { msdFieldWords } from './msd-names.ts';

const words = wordsIn('de');
// The worked example of EN 15722:2011.
const worked = hexToOctets(
  '015C0681D54970D65C3597CA0420C41464583ADE68AC52E9BB8413F149C07414FB414F6010180813E81182823230',
);

/** Every field of a message with its meaning, by the last words of its path. */
function meanings(trace: MsdTrace): Map<string, string> {
  return new Map(
    trace.spans.map((span) => [span.field.split('.').slice(-2).join('.'), msdMeaning(words, span, trace).text]),
  );
}

const changed = (change: Partial<Msd>) => meanings(traceMsd(encodeMsd({ ...decodeMsd(worked), ...change })));
const ncap = (change: Partial<EuroNcap>) =>
  changed({
    additional: encodeEuroNcap({
      impactSide: 'front',
      isRollover: true,
      rangeLimit: 125,
      deltaVX: -45,
      deltaVY: 10,
      ...change,
    }),
  });

describe('the meaning of a message, field by field', () => {
  it('is told with its unit', () => {
    const said = meanings(traceMsd(worked));
    expect(said.get('version')).toBe('1');
    expect(said.get('control.automaticActivation')).toBe('automatisch');
    expect(said.get('control.positionCanBeTrusted')).toBe('vertrauenswürdig: zu 95 % innerhalb 150 m');
    expect(said.get('control.vehicleType')).toBe('1 = M1');
    expect(said.get('vehicleIdentificationNumber.isowmi')).toBe('WM9');
    expect(said.get('vehicleIdentificationNumber.isovisSeqPlant')).toBe('A123456');
    expect(said.get('electric.presence')).toBe('gesendet');
    expect(said.get('vehiclePropulsionStorageType.electric')).toBe('ja');
    expect(said.get('msdStructure.timestamp')).toBe('1973-11-29 21:33:09 UTC');
    expect(said.get('vehicleLocation.positionLatitude')).toBe('48,300333° N');
    expect(said.get('msdStructure.vehicleDirection')).toBe('28° (Nordost)');
    expect(said.get('msdStructure.numberOfOccupants')).toBe('2');
    expect(said.get('optionalAdditionalData.oid')).toBe('1.2.125: hier nicht bekannt');
    expect(said.get('optionalAdditionalData.data')).toBe('Hex 3050');
  });

  it('says where N1 and N2 are, in degrees and in metres from the position', () => {
    const said = meanings(traceMsd(worked));
    expect(said.get('recentVehicleLocationN1.latitudeDelta')).toBe('+10 Schritte zu 0,1″ = 31 m');
    expect(said.get('recentVehicleLocationN1.longitudeDelta')).toBe(
      '−10 Schritte zu 0,1″ = 21 m · N1: 48,30061 N 11,61709 O, 37 m von der Position',
    );
    expect(said.get('recentVehicleLocationN2.longitudeDelta')).toContain('N2: 48,30089 N 11,61653 O, 87 m');
  });

  it('says that N1 is nowhere while the position is unknown', () => {
    const said = changed({ latitudeMas: null, longitudeMas: null });
    expect(said.get('vehicleLocation.positionLatitude')).toBe('unbekannt');
    expect(said.get('recentVehicleLocationN1.longitudeDelta')).toBe(
      '−10 Schritte zu 0,1″ · N1: Ort unbekannt, weil die Position unbekannt ist',
    );
  });

  it('says what the car does not know', () => {
    const said = changed({ timestampS: null, directionDeg: null, isPositionTrusted: false, occupants: null });
    expect(said.get('msdStructure.timestamp')).toBe('unbekannt: Uhr im Fahrzeug ausgefallen');
    expect(said.get('msdStructure.vehicleDirection')).toBe('unbekannt');
    expect(said.get('control.positionCanBeTrusted')).toBe('nicht vertrauenswürdig');
    expect(said.get('numberOfOccupants.presence')).toBe('nicht gesendet');
  });

  it('reads a Euro NCAP incident, its unit not stated, "or more" at the limit', () => {
    const said = ncap({ deltaVX: -125 });
    expect(said.get('optionalAdditionalData.oid')).toBe('8.1: Euro NCAP, auslösendes Ereignis (TB 040)');
    expect(said.get('euroNcap.impactSide')).toBe('vorne');
    expect(said.get('euroNcap.rollover')).toBe('ja');
    expect(said.get('deltaV.rangeLimit')).toBe('125, Einheit nicht angegeben');
    expect(said.get('deltaV.x')).toBe('-125 oder mehr, Einheit nicht angegeben');
    expect(said.get('deltaV.y')).toBe('10, Einheit nicht angegeben');
    expect(ncap({ impactSide: 'unknown', isRollover: null }).get('euroNcap.impactSide')).toBe('unbekannt');
  });

  it('goes as far as the message does', () => {
    const said = meanings(traceMsd(worked.subarray(0, 20)));
    expect(said.get('vehicleIdentificationNumber.isowmi')).toBe('WM9');
    expect(said.get('unread')).toBe('nach der Fehlerstelle');
  });

  it.each(['de', 'en'] as const)('has a name for every field, %s', (language) => {
    const own = wordsIn(language);
    for (const octets of [worked, worked.subarray(0, 20), Uint8Array.from([...worked, 0, 7])]) {
      for (const { field } of traceMsd(octets).spans) {
        expect(msdFieldWords(own, field), field).toMatch(/^[^{]+$/);
      }
    }
    expect(msdFieldWords(own, 'something.new')).toBeNull();
  });
});
