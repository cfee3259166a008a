import { describe, expect, it } from 'vitest';
import { sampleId, sampleNow } from '../../testing/sample-case.ts';
import { awaitedApprovals } from './approvals.ts';
import { newOutcomes } from './command-outcomes.ts';
import { sampleCommand, sampleTheft, second, tracker } from './sample-theft.test-support.ts';
import { secondsLeft } from './seconds-left.ts';

const now = sampleNow + 2000;
const asked = (n: number, over = {}) => ({
  incident: sampleTheft({ commands: [sampleCommand(over, 50 + n)] }, { id: sampleId(n) }),
  unsettled: [],
});

describe('a restart inhibition that waits for its second person', () => {
  it('is named to the theft desk and the supervisor, but not to whoever asked', () => {
    const cases = [asked(1)];
    expect(awaitedApprovals(cases, second, now)).toHaveLength(1);
    expect(awaitedApprovals(cases, { ...second, role: 'theft-desk' }, now)).toHaveLength(1);
    expect(awaitedApprovals(cases, tracker, now)).toEqual([]);
    expect(awaitedApprovals(cases, { ...second, role: 'crash-desk' }, now)).toEqual([]);
    expect(awaitedApprovals(cases, { ...second, role: 'service-desk' }, now)).toEqual([]);
  });

  it('goes with its time, with the approval, and with its outcome; the shortest time is named first', () => {
    const soon = asked(2, { expiresAt: now + 5000 });
    const ids = awaitedApprovals([asked(1), soon], second, now).map(({ incident }) => incident.id);
    expect(ids).toEqual([sampleId(2), sampleId(1)]);
    expect(awaitedApprovals([soon], second, now + 5001)).toEqual([]);
    const approved = asked(3, { approved: { actionId: sampleId(9), at: now, by: second.id } });
    const settled = asked(4, { settled: { at: now, outcome: 'expired', data: null } });
    expect(awaitedApprovals([approved, settled], second, now)).toEqual([]);
  });

  it('counts the begun second, down to none', () => {
    expect([secondsLeft(now + 1, now), secondsLeft(now + 2000, now), secondsLeft(now - 1, now)]).toEqual([1, 2, 0]);
  });
});

describe('the outcome of a command', () => {
  const settled = { at: now, outcome: 'done' as const, data: null };
  const before = sampleTheft({ commands: [sampleCommand()] });
  const after = sampleTheft({ commands: [sampleCommand({ settled })] });

  it('is said once, to whoever asked for it', () => {
    expect(newOutcomes([before], [after], tracker.id).map(({ command }) => command.settled)).toEqual([settled]);
    expect(newOutcomes([before], [after], second.id)).toEqual([]);
    expect(newOutcomes([after], [{ ...after }], tracker.id)).toEqual([]);
  });

  it('of long ago is not said when a desk begins', () => {
    expect(newOutcomes([], [after], tracker.id)).toEqual([]);
  });
});
