import { describe, expect, it } from 'vitest';
import { called, colleague, notified, sampleId, sampleIncident, sampleNow, self } from '../testing/sample-case.ts';
import type { DeskLine } from './desk-line.ts';
import { hangUpTarget, shownLines } from './shown-lines.ts';

const line = (over: Partial<DeskLine> = {}): DeskLine => ({
  id: sampleId(1),
  incident: sampleIncident(),
  target: null,
  number: '+436641234567',
  at: sampleNow,
  state: 'ringing',
  askedBecause: null,
  isAside: false,
  connectedAt: null,
  isHeard: true,
  actionId: null,
  ...over,
});
const shown = (lines: readonly DeskLine[], ...cases: ReturnType<typeof sampleIncident>[]) =>
  shownLines(
    lines,
    cases.map((incident) => ({ incident })),
    self.id,
  );

describe('the calls that are shown', () => {
  it('are those of the telephone, since their answer', () => {
    const connected = line({ state: 'connected', connectedAt: sampleNow + 3000 });
    expect(shown([line(), connected]).map(({ state, since }) => [state, since - sampleNow])).toEqual([
      ['ringing', 0],
      ['connected', 3000],
    ]);
  });

  it('and those that the case knows of and no line of this page does, to be ended by hand', () => {
    const going = sampleIncident({ calls: [called('connected')], notified: [notified('144')] });
    expect(shown([], going).map(({ state, target }) => [state, target?.psap])).toEqual([
      ['noted', undefined],
      ['noted', '144'],
    ]);
  });

  it('not those that were not answered, that have ended, or that a colleague makes', () => {
    const ended = { ...called('connected'), ended: { at: sampleNow, cause: 'ended' as const } };
    const calls = [called('busy'), ended, called('connected', colleague)];
    expect(shown([], sampleIncident({ calls }))).toEqual([]);
  });

  it('a call on record and its line are one, also while the line waits for its storing', () => {
    const call = { ...called('connected'), number: '+436641234567' };
    const going = sampleIncident({ calls: [call] });
    const connected = { state: 'connected' as const, connectedAt: sampleNow };
    expect(shown([line({ ...connected, actionId: call.actionId })], going)).toHaveLength(1);
    expect(shown([line({ ...connected, actionId: null })], going)).toHaveLength(1);
    expect(shown([line({ state: 'ringing' })], going)).toHaveLength(2);
  });
});

describe('what hanging up is about', () => {
  const here = sampleIncident();
  const there = sampleIncident({ id: sampleId(2) });
  const key = (lines: readonly DeskLine[]) => hangUpTarget(shown(lines, here, there), here.id)?.key ?? null;

  it('the newest call of the selected case', () => {
    const newer = line({ id: sampleId(12), at: sampleNow + 1 });
    expect(key([newer, line({ id: sampleId(11) }), line({ id: sampleId(13), incident: there })])).toBe(newer.id);
  });

  it('the only call of the desk, when the selected case has none; never one of several', () => {
    const other = line({ id: sampleId(13), incident: there });
    expect(key([other])).toBe(other.id);
    expect(key([other, { ...other, id: sampleId(14) }])).toBeNull();
  });

  it('not a question that waits for its answer', () => expect(key([line({ state: 'asks' })])).toBeNull());
});
