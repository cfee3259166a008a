import type { ScenarioName } from './scenarios.ts';

/** Whose account among the demo operators the simulated colleague of a scenario uses: somebody of the right desk. */
export function colleagueOf(scenario: ScenarioName): string {
  return scenario === 'pursuit' || scenario === 'city' ? 'troth' : 'asteiner';
}
