import { describe, expect, it } from 'vitest';
import { BitReader } from './bit-reader.ts';
import { encodeEuroNcap } from './encode-euro-ncap.ts';
import { blowDirectionDeg, decodeEuroNcap, isDeltaVAtLimit } from './euro-ncap.ts';
import { hexToOctets } from './hex.ts';
import type { EuroNcap, MsdNotice } from './msd.ts';

const published: EuroNcap = { impactSide: 'front', isRollover: null, rangeLimit: 125, deltaVX: -45, deltaVY: 10 };

function decode(hex: string) {
  const notices = new Set<MsdNotice>();
  return { incident: decodeEuroNcap(new BitReader(hexToOctets(hex)), notices), notices: [...notices] };
}

describe('a Euro NCAP triggering incident', () => {
  it('reads and writes the published example of TB 040', () => {
    expect(decode('08 32 D2 84 80')).toEqual({ incident: published, notices: [] });
    expect(encodeEuroNcap(published)).toEqual({ oid: '8.1', dataHex: '0832d28480', euroNcap: published });
  });

  it('tells a rollover, no rollover and "not stated" apart', () => {
    for (const isRollover of [true, false, null]) {
      expect(decode(encodeEuroNcap({ ...published, isRollover }).dataHex).incident.isRollover).toBe(isRollover);
    }
  });

  it('keeps what it knows of an incident in a later layout', () => {
    expect(decode('88 32 D2 84 80 FF FF')).toEqual({ incident: published, notices: ['extensionSkipped'] });
  });

  it.each([
    ['08 32 D2 84', 'euroNcap.deltaV.y at bit 24: expected 9 more bit(s)'],
    ['1C 32 D2 84 80', 'euroNcap.impactSide at bit 3: expected 0 to 6, but it is 7'],
    ['09 FE D2 84 80', 'euroNcap.deltaV.rangeLimit at bit 7: expected 100 to 255'],
    ['08 33 FF 84 80', 'euroNcap.deltaV.x at bit 15: expected -255 to 255'],
    ['08 32 D2 84 80 01', 'euroNcap at bit 40: expected nothing after delta-v Y'],
  ])('is refused as %s: %s', (hex, message) => {
    expect(() => decode(hex)).toThrow(message);
  });

  it('is not written with numbers beyond its ranges', () => {
    expect(() => encodeEuroNcap({ ...published, rangeLimit: 99 })).toThrow(RangeError);
    expect(() => encodeEuroNcap({ ...published, deltaVX: 256 })).toThrow(RangeError);
  });

  it('says "or more" for a value at the limit of the sensor, per axis', () => {
    expect(isDeltaVAtLimit(published)).toEqual({ x: false, y: false });
    expect(isDeltaVAtLimit({ rangeLimit: 125, deltaVX: -125, deltaVY: 124 })).toEqual({ x: true, y: false });
    expect(isDeltaVAtLimit({ rangeLimit: 125, deltaVX: 0, deltaVY: 130 })).toEqual({ x: false, y: true });
  });
});

describe('the direction of the blow', () => {
  it.each([
    ['front', -45, 0, 0],
    ['right', 0, -45, 90],
    ['rear', 45, 0, 180],
    ['left', 0, 45, 270],
    ['front left', -45, 45, 315],
  ])('comes from the %s', (_, deltaVX, deltaVY, deg) => {
    expect(blowDirectionDeg(deltaVX, deltaVY)).toBeCloseTo(deg, 9);
  });

  it('is a little left of the front in the published example', () => {
    expect(blowDirectionDeg(-45, 10)).toBeCloseTo(347.47, 2);
  });

  it('is unknown when the velocity did not change', () => {
    expect(blowDirectionDeg(0, 0)).toBeNull();
  });

  it('stays within 0 up to but not including 360', () => {
    for (let x = -255; x <= 255; x += 15) {
      for (let y = -255; y <= 255; y += 15) {
        const deg = blowDirectionDeg(x, y) ?? 0;
        expect(deg >= 0 && deg < 360).toBe(true);
        expect(Object.is(deg, -0)).toBe(false);
      }
    }
  });
});
