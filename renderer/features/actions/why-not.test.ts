import { describe, expect, it } from 'vitest';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import {
  claimed,
  closedAs,
  colleague,
  done,
  sampleIncident,
  sampleNow,
  self,
  wordsIn,
} from '../../testing/sample-case.ts';
import { actionKeys, actionKinds } from './action-keys.ts';
import { choicesOf } from './choices.ts';
import { type Situation, whyNot } from './why-not.ts';

const free: Situation = {
  incident: sampleIncident(),
  isOpen: true,
  operator: self,
  saving: new Set(),
  now: sampleNow + 2000,
  guards,
};
const mine: Situation = { ...free, incident: sampleIncident({ claim: claimed() }) };

describe('why an action cannot be taken', () => {
  it('asks to claim before anything that makes one answerable', () => {
    expect(whyNot('call', free)).toBe('not-claimed');
    expect(whyNot('close', free)).toBe('not-claimed');
    expect(whyNot('claim', free)).toBeNull();
    expect(whyNot('note', free)).toBeNull();
  });

  it('lets the claimer work, and not claim twice', () => {
    expect(whyNot('dispatch', mine)).toBeNull();
    expect(whyNot('claim', mine)).toBe('already-yours');
  });

  it("never moves a colleague's case", () => {
    const theirs = { ...free, incident: sampleIncident({ claim: claimed(colleague) }) };
    expect(whyNot('claim', theirs)).toBe('claimed-by-other');
    expect(whyNot('close', theirs)).toBe('claimed-by-other');
  });

  it("takes a colleague's case, but neither a free one nor one's own", () => {
    const theirs = { ...free, incident: sampleIncident({ claim: claimed(colleague) }) };
    expect(whyNot('take', theirs)).toBeNull();
    expect(whyNot('take', free)).toBe('not-claimed');
    expect(whyNot('take', mine)).toBe('already-yours');
    expect(whyNot('take', { ...theirs, operator: { ...self, role: 'theft-desk' } })).toBe('role-not-allowed');
  });

  it('accepts what is offered to this person only, and reopens and looks again at closed cases only', () => {
    const offer = (to: typeof colleague) => done({ to, note: null }, colleague);
    const offered = (to: typeof colleague) =>
      whyNot('accept', { ...free, incident: sampleIncident({ claim: claimed(colleague), offer: offer(to) }) });
    expect([offered(self.id), offered(colleague)]).toEqual([null, 'offer-changed']);
    expect([whyNot('accept', mine), whyNot('accept', { ...free, incident: null })]).toEqual(['no-offer', 'no-offer']);
    const closed = (by: typeof colleague) => {
      const end = { ...closedAs('no-emergency', by), isSampled: true };
      return { ...free, isOpen: false, incident: sampleIncident({ claim: claimed(by), closed: end }) };
    };
    expect([whyNot('review', closed(colleague)), whyNot('review', closed(self.id))]).toEqual([null, 'same-person']);
    expect([whyNot('reopen', closed(colleague)), whyNot('reopen', mine)]).toEqual([null, 'not-closed']);
  });

  it('has nothing to silence on a silent case', () => {
    expect(whyNot('acknowledge', free)).toBeNull();
    expect(whyNot('acknowledge', mine)).toBe('no-alarm');
    expect(whyNot('acknowledge', { ...free, incident: null })).toBe('no-alarm');
  });

  it('takes only notes on a case that left the queue', () => {
    expect(whyNot('call', { ...mine, isOpen: false })).toBe('incident-closed');
    expect(whyNot('note', { ...mine, isOpen: false })).toBeNull();
  });

  it('does not take the same action twice while the first is being stored', () => {
    expect(whyNot('dispatch', { ...mine, saving: new Set(['dispatch']) })).toBe('saving');
    expect(whyNot('call', { ...mine, saving: new Set(['dispatch']) })).toBeNull();
  });

  it('takes the next answer told by voice while the one before is being stored', () => {
    expect(whyNot('tell', { ...mine, saving: new Set(['tell']) })).toBeNull();
  });
});

describe('the choices of an action', () => {
  it('stand on number keys from 1, one each', () => {
    for (const kind of ['call', 'dispatch', 'close'] as const) {
      const keys = choicesOf(wordsIn('de'), kind, sampleIncident()).map(({ key }) => key);
      expect(keys).toEqual(keys.map((_, index) => String(index + 1)));
    }
  });

  it('close a crash as no emergency on key 2, with or without a reason', () => {
    const choice = choicesOf(wordsIn('de'), 'close', sampleIncident()).find(({ key }) => key === '2');
    expect(choice?.label).toBe('kein Notfall');
    expect(choice?.intent(null)).toEqual({ kind: 'close', args: { disposition: 'no-emergency', reason: null } });
    expect(choice?.intent('Kind am Knopf')).toMatchObject({ args: { reason: 'Kind am Knopf' } });
  });

  it('keep their keys for a theft, and offer only the ends that fit how far the case is', () => {
    const forbidden = (incident: Parameters<typeof choicesOf>[2]) =>
      choicesOf(wordsIn('de'), 'close', incident)
        .filter(({ whyNot: why }) => why !== null)
        .map(({ key, whyNot: why }) => `${key} ${why}`);
    expect(forbidden(sampleIncident())).toEqual(['6 nur bei Diebstahl', '7 nur bei Diebstahl']);
    const theft = { kind: 'theft', claim: claimed() } as const;
    const unfit = 'dieser Abschluss passt nicht zum Stand des Falls';
    expect(forbidden(sampleIncident(theft))).toEqual([
      `1 ${unfit}`,
      `2 ${unfit}`,
      '6 Fahrzeug nicht als gefunden eingetragen',
    ]);
    const off = { ...done({}), reason: 'x', inhibition: 'none' as const };
    const recovered = { ...untouchedPursuit, stage: 'recovered' as const, modes: [{ on: done({}), off }] };
    expect(forbidden(sampleIncident({ ...theft, pursuit: recovered }))).toEqual(
      ['1', '2', '3', '4', '5', '8'].map((key) => `${key} ${unfit}`),
    );
    const on = { ...recovered, modes: [{ on: done({}), off: null }] };
    expect(forbidden(sampleIncident({ ...theft, pursuit: on }))).toHaveLength(8);
  });

  it('every action has a key of its own', () => {
    expect(new Set(actionKinds.map((kind) => actionKeys[kind])).size).toBe(actionKinds.length);
  });
});
