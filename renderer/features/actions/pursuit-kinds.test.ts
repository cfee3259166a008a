import { describe, expect, it } from 'vitest';
import type { Incident } from '#shared/domain/incident.ts';
import { type Pursuit, untouchedPursuit } from '#shared/domain/pursuit.ts';
import { theftStageSchema } from '#shared/domain/theft-stage.ts';
import {
  claimed,
  colleague,
  done,
  sampleId,
  sampleIncident,
  sampleNow,
  self,
  wordsIn,
} from '../../testing/sample-case.ts';
import { actionKeys } from './action-keys.ts';
import { shownKinds } from './shown-kinds.ts';

const off = { ...done({}), reason: 'x', inhibition: 'none' as const };
function theft(pursuit: Partial<Pursuit>, over: Partial<Incident> = {}) {
  return sampleIncident({ kind: 'theft', claim: claimed(), pursuit: { ...untouchedPursuit, ...pursuit }, ...over });
}
/** What the bar offers of the theft desk's own steps. */
function own(incident: Incident) {
  return shownKinds(incident, self.id).filter((kind) => actionKeys[kind].startsWith('shift+') && kind !== 'hang-up');
}

describe('what the bar offers for a stolen car', () => {
  const whileOn = ['share', 'watch', 'command'];
  it.each([
    ['alarm', false, ['identify']],
    ['identified', false, ['confirm']],
    ['confirmed', false, ['theft-mode-on']],
    ['theft-mode', true, ['police-file', ...whileOn, 'recover', 'theft-mode-off']],
    ['reported', true, [...whileOn, 'sight', 'recover', 'theft-mode-off']],
    ['tracking', true, [...whileOn, 'sight', 'recover', 'theft-mode-off']],
    ['in-sight', true, [...whileOn, 'sight', 'recover', 'theft-mode-off']],
    ['recovered', true, [...whileOn, 'theft-mode-off']],
    ['recovered', false, []],
    ['stopped', false, ['theft-mode-on']],
  ] as const)('in stage %s, theft mode %s', (stage, isOn, shown) => {
    const modes = [{ on: done({}), off: isOn ? null : off }];
    expect(own(theft({ stage, modes }))).toEqual(shown);
  });

  it('is nothing of that for a crash', () => {
    expect(own(sampleIncident({ claim: claimed() }))).toEqual([]);
  });

  it('lets a colleague who does not work on the case approve and take note of a watch, and no more', () => {
    const request = {
      ...done({}, colleague),
      command: 'inhibit-restart' as const,
      expiresAt: sampleNow + 120_000,
      approved: null,
      sentAt: null,
      settled: null,
    };
    const watch = { ...done({}), rule: { kind: 'moves-again' as const }, fired: { at: sampleNow, seq: 9 } };
    const modes = [{ on: done({}), off: null }];
    const theirs = theft(
      { stage: 'in-sight', modes, commands: [request], watches: [watch] },
      { claim: claimed(colleague) },
    );
    expect(own(theirs)).toEqual(['heed', 'approve']);
    expect(own({ ...theirs, claim: claimed() })).toContain('approve');
    const settled = { ...request, settled: { at: sampleNow, outcome: 'expired' as const, data: null } };
    expect(own(theft({ commands: [settled] }, { claim: claimed(colleague), id: sampleId(2) }))).toEqual([]);
  });

  it.each(['de', 'en'] as const)('has words for each stage, and for each key (%s)', (language) => {
    const { t } = wordsIn(language);
    for (const stage of theftStageSchema.options) expect(t(`theftDesk.stage.${stage}`)).not.toContain('.');
    for (const kind of own(theft({ stage: 'tracking', modes: [{ on: done({}), off: null }] }))) {
      expect(t(`bar.${kind}`)).not.toContain('bar.');
    }
  });
});
