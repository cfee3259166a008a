import { describe, expect, it } from 'vitest';
import { riskOf } from './risk.ts';
import { blowOfMph, crashed } from './testing/severity.ts';

const risk = (...basis: Parameters<typeof crashed>) => riskOf({ kind: 'crash', ...crashed(...basis) });

describe('the risk that ranks the queue', () => {
  it('puts an unknown case between those known to be under ten per cent and the others', () => {
    const low = risk({ deltaV: blowOfMph(29) });
    const unknown = risk({});
    const raised = risk({ deltaV: blowOfMph(29.6) });
    expect(low).toBeLessThan(unknown);
    expect(unknown).toBeLessThan(raised);
  });

  it('adds for each flag, with a probability or without', () => {
    expect(risk({ isRollover: true })).toBeGreaterThan(risk({}));
    expect(risk({ isRollover: true, hasFire: true })).toBeGreaterThan(risk({ isRollover: true }));
    expect(risk({ deltaV: blowOfMph(30), isRollover: true })).toBeGreaterThan(risk({ deltaV: blowOfMph(30) }));
  });

  it('lowers a known rear blow, never one that is unknown or only a lower bound', () => {
    expect(risk({ impactSide: 'rear', deltaV: blowOfMph(30) })).toBeLessThan(risk({ deltaV: blowOfMph(29) }));
    expect(risk({ impactSide: 'rear' })).toBe(risk({}));
    expect(risk({ impactSide: 'rear', deltaV: blowOfMph(10, { isAtLimit: true }) })).toBe(risk({}));
  });

  it('leaves a theft where an unknown case stands', () => {
    expect(riskOf({ kind: 'theft', ...crashed(), crash: null })).toBe(risk({}));
  });
});
