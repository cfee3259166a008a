import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';

const de = createFormat('de', 'UTC');
const en = createFormat('en', 'UTC');
const at = Date.UTC(2026, 6, 1, 12, 3, 7);

describe('format', () => {
  it('says a time of today with seconds, and another day with its date', () => {
    expect(de.time(at, at + 3_600_000)).toBe('12:03:07');
    expect(en.time(at, at + 86_400_000)).toBe('01/07/2026 12:03:07');
    expect(de.time(at, at + 86_400_000)).toBe('01.07.2026 12:03:07');
  });

  it('counts midnight as 00, not 24', () => {
    expect(de.clock(Date.UTC(2026, 6, 1))).toBe('00:00:00');
  });

  it("shows the clock's offset signed, in seconds", () => {
    expect(de.offset(-200)).toBe('−0,2 s');
    expect(en.offset(1549)).toBe('+1.5 s');
    expect(de.offset(0)).toBe('0,0 s');
  });

  it('groups journal numbers alike in both languages', () => {
    expect(de.seq(48_213)).toBe('#48\u00a0213');
    expect(en.seq(1_000_000)).toBe('#1\u00a0000\u00a0000');
    expect(en.seq(7)).toBe('#7');
  });

  it('says distances as people do', () => {
    expect(de.distance(83)).toBe('83 m');
    expect(de.distance(412)).toBe('0,4 km');
    expect(en.distance(12_345)).toBe('12 km');
  });

  it('carries the unit of a speed in the language', () => {
    expect(de.unit(61.4, 'kilometer-per-hour', 1)).toBe('61,4 km/h');
    expect(en.unit(38, 'mile-per-hour')).toBe('38 mph');
  });
});
