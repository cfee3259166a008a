import { describe, expect, it } from 'vitest';
import { eligibilityOf } from './eligibility.ts';

const of = (model: string | null, modelYear: number | null) => eligibilityOf({ model, modelYear });

describe('which cars the services are offered for (DOMAIN section 1)', () => {
  it.each([
    ['718 Cayman GTS', 2016, 2100],
    ['911 Carrera 4S', 2011, 2019],
    ['Panamera 4 E-Hybrid', 2013, 2022],
    ['macan T', 2015, 2024],
    ['Cayenne', 2017, 2018],
  ])('%s of %i to %i', (model, from, to) => {
    expect([of(model, from - 1), of(model, from), of(model, to)]).toEqual(['year-not-served', 'eligible', 'eligible']);
    if (to < 2100) expect(of(model, to + 1)).toBe('year-not-served');
  });

  it('no other model, and nothing is guessed', () => {
    expect(of('Taycan', 2021)).toBe('model-not-served');
    expect(of(null, 2018)).toBe('unknown');
    expect(of('911 Carrera', null)).toBe('unknown');
  });
});
