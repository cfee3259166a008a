import { expect, it } from 'vitest';
import { rememberByIncident } from './remember-by-incident.ts';
import { testIncident } from './test-incident.ts';

it('makes the same case once, and again when the case or anything beside it changed', () => {
  const made: string[] = [];
  const make = rememberByIncident((incident, isSelected: boolean) => made.push(`${incident.seq} ${isSelected}`));
  const [one, two] = [testIncident(), testIncident({ seq: 2 })];
  for (const [incident, isSelected] of [
    [one, false],
    [one, false],
    [two, false],
    [one, false],
    [one, true],
  ] as const) {
    make(incident, isSelected);
  }
  expect(made).toEqual(['1 false', '2 false', '1 true']);
});
