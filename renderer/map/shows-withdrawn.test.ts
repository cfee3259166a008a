import { describe, expect, it } from 'vitest';
import { showsWithdrawn } from './shows-withdrawn.ts';
import { testIncident } from './test-incident.ts';

const stolen = testIncident({ id: 'stolen', kind: 'theft' });
const crash = testIncident({ id: 'crash' });
const both = { incidents: [stolen, crash], selected: stolen };

describe('what is drawn a moment late', () => {
  it('shows what it may not once a position is closed, selected or not', () => {
    expect(showsWithdrawn(both, { incidents: [crash], selected: null })).toBe(true);
    expect(showsWithdrawn({ ...both, selected: crash }, { incidents: [crash], selected: crash })).toBe(true);
  });

  it('may stay while cases only come, move or are selected', () => {
    const more = { incidents: [{ ...stolen }, crash, testIncident({ id: 'new' })], selected: null };
    expect(showsWithdrawn(both, more)).toBe(false);
    expect(showsWithdrawn(both, { ...both, selected: crash })).toBe(false);
  });
});
