import { describe, expect, it } from 'vitest';
import { fold } from '../domain/fold.ts';
import type { Incident, Report } from '../domain/incident.ts';
import { fix, opened, startAt, uuid } from '../domain/testing/builders.ts';
import { centre } from '../domain/testing/centre.ts';
import { capDocument } from './cap.ts';

const words = {
  language: 'de-AT',
  event: 'Unfall',
  headline: 'ÜBUNG',
  description: 'Wo',
  area: 'bei Vaduz',
  note: 'Übung',
} as const;

function cap(report: Partial<Report>, purpose: 'exercise' | 'emergency-aid', recipient = 'LNEZ Vaduz'): string {
  const row: Incident | undefined = fold(undefined, opened(1, uuid(1), report));
  if (row === undefined) throw new Error('a case was to be opened');
  const context = { centre: centre(), recipient, purpose, madeAt: startAt, placeInWords: null };
  return capDocument(row, context, words, 'LI');
}

describe('CAP', () => {
  it('a drill is an Exercise, a test call of a car a Test, whatever it is given for', () => {
    expect(cap({}, 'exercise')).toContain('<status>Exercise</status>');
    expect(cap({ isTest: true }, 'exercise')).toContain('<status>Test</status>');
    expect(cap({}, 'emergency-aid')).toContain('<status>Actual</status>');
  });

  it('is private to whoever it is for, a name with spaces in quotes', () => {
    expect(cap({}, 'exercise')).toMatch(/<scope>Private<\/scope>\s*<addresses>"LNEZ Vaduz"<\/addresses>/);
    expect(cap({}, 'exercise', 'LNEZ')).toContain('<addresses>LNEZ</addresses>');
  });

  it('writes UTC as -00:00', () => {
    expect(cap({}, 'exercise')).toContain('<sent>2026-01-15T12:00:00-00:00</sent>');
  });

  it('draws a circle only where the accuracy is known; the point is there anyway', () => {
    expect(cap({}, 'exercise')).toContain('<circle>47.140000,9.520000 0.150</circle>');
    const vague = cap({ fix: fix({ accuracyM: null }) }, 'exercise');
    expect(vague).not.toContain('<circle>');
    expect(vague).toMatch(/positionWgs84<\/valueName>\s*<value>47.140000,9.520000</);
    expect(cap({ fix: null }, 'exercise')).not.toMatch(/circle|positionWgs84/);
  });

  it('claims no severity, and certainty only when somebody said it by voice', () => {
    expect(cap({}, 'exercise')).toMatch(/<severity>Unknown<\/severity>\s*<certainty>Unknown</);
  });
});
