import { describe, expect, it } from 'vitest';
import { plateDistrict } from './plate.ts';

describe('the district of a plate', () => {
  it.each([
    ['W 12345 A', 'W', 'Wien'],
    ['GU 123 AB', 'GU', 'Graz-Umgebung'],
    ['FK 9 ABC', 'FK', 'Feldkirch'],
    ['gu 123ab', 'GU', 'Graz-Umgebung'],
  ])('reads %s', (plate, letters, name) => {
    expect(plateDistrict(plate)).toEqual({ letters, name, isSure: true });
  });

  it('reads a chosen plate, but knows that other countries write theirs so', () => {
    expect(plateDistrict('W NAME 1')).toEqual({ letters: 'W', name: 'Wien', isSure: false });
    expect(plateDistrict('B AB 1234')).toMatchObject({ name: 'Bregenz', isSure: false });
  });

  it('knows districts that are no longer given out', () => {
    expect(plateDistrict('WU 123 AB')?.name).toBe('Wien-Umgebung');
  });

  it.each(['FL 12345', 'XX 123 AB', 'ZH 123456', '1AB 2345', '', 'A-B-C'])('says nothing about %j', (plate) => {
    expect(plateDistrict(plate)).toBeNull();
  });
});
