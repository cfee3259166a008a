import { describe, expect, it } from 'vitest';
import { unknownVehicle } from '#shared/domain/vehicle.ts';
import { claimed, sampleCase, sampleId } from '../../testing/sample-case.ts';
import { filterCases } from './filter-cases.ts';
import { neighbour } from './neighbour.ts';

const carrera = sampleCase();
const macan = sampleCase({
  id: sampleId(2),
  vehicle: { ...unknownVehicle, model: 'Macan S', plate: 'GU 123 AB', vin: 'WP1ZZZ95ZKLB00731' },
  claim: claimed(),
});
const stolen = sampleCase({ id: sampleId(3), kind: 'theft', trigger: 'reported', theft: { trigger: 'siren' } });
const all = [carrera, macan, stolen];

describe('filterCases', () => {
  it('shows everything, in order, without a filter', () => expect(filterCases(all, 'all', ' ')).toBe(all));

  it('leaves one kind of case', () => {
    expect(filterCases(all, 'theft', '')).toEqual([stolen]);
    expect(filterCases(all, 'crash', '')).toEqual([carrera, macan]);
  });

  it('finds a plate however its spaces are typed', () => {
    expect(filterCases(all, 'all', 'gu123ab')).toEqual([macan]);
    expect(filterCases(all, 'all', 'GU 123')).toEqual([macan]);
  });

  it('wants every word: model, end of the VIN, who claimed it', () => {
    expect(filterCases(all, 'all', 'macan 00731 kmayer')).toEqual([macan]);
    expect(filterCases(all, 'all', 'macan carrera')).toEqual([]);
  });
});

describe('neighbour', () => {
  it('walks the list and stops at its ends', () => {
    expect(neighbour(all, sampleId(1), 1)).toBe(sampleId(2));
    expect(neighbour(all, sampleId(3), 1)).toBe(sampleId(3));
    expect(neighbour(all, sampleId(1), -1)).toBe(sampleId(1));
  });

  it('starts at the top when the selected case is not in the list', () => {
    expect(neighbour(all, sampleId(77), -1)).toBe(sampleId(1));
    expect(neighbour([], null, 1)).toBeNull();
  });
});
