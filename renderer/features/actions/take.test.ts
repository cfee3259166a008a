import { describe, expect, it } from 'vitest';
import { takeGraceMs } from '#shared/domain/lease.ts';
import { claimed, colleague, sampleIncident, self } from '../../testing/sample-case.ts';
import { shownKinds } from './shown-kinds.ts';
import { graceLeftMs, typedReason } from './take-reason.ts';

describe('taking a case', () => {
  it('needs no reason within the grace after the claim, and one from then on', () => {
    const claim = claimed(colleague);
    expect(graceLeftMs(claim, claim.at)).toBe(takeGraceMs);
    expect(graceLeftMs(claim, claim.at + takeGraceMs - 1)).toBe(1);
    expect(graceLeftMs(claim, claim.at + takeGraceMs + 60_000)).toBe(0);
  });

  it('takes blanks for no reason', () => {
    expect(typedReason('  ')).toBeNull();
    expect(typedReason(' meldet sich nicht ')).toBe('meldet sich nicht');
  });

  it('stands in the place of the claim where somebody else holds the case', () => {
    const shown = (claim: ReturnType<typeof claimed> | null) => shownKinds(sampleIncident({ claim }), self.id);
    expect(shown(claimed(colleague))).toContain('take');
    expect(shown(claimed(colleague))).not.toContain('claim');
    expect(shown(claimed())).not.toContain('take');
    expect(shown(null)).not.toContain('take');
    expect(shownKinds(null, self.id)).not.toContain('take');
  });
});
