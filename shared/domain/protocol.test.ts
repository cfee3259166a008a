import { describe, expect, it } from 'vitest';
import type { Intent } from './action.ts';
import { applyAction } from './apply-action.ts';
import type { Incident, Report } from './incident.ts';
import { freshPursuit, untouched } from './incident.ts';
import { callDuty, nextStep, protocolOf, skippableStep, unaskedQuestions, waitingSince } from './protocol.ts';
import { action, intents, report, startAt, uuid } from './testing/builders.ts';
import { afterSteps, openedTheft, pursuedTo, pursuitSteps } from './testing/theft-case.ts';

/** A case on which these were done, one after the other: the first is action 1, a millisecond after the opening. */
function caseAfter(done: readonly Intent[], change: Partial<Report> = {}): Incident {
  const told = { ...report(change), contract: null };
  const begun = { ...untouched, pursuit: freshPursuit(told.kind) };
  const row: Incident = { id: uuid(1), seq: 1, openedSeq: 1, openedAt: startAt, ...told, ...begun };
  return done.reduce((after, intent, index) => applyAction(after, action(index + 1, intent)), row);
}

const skip = (step: Extract<Intent, { kind: 'skip' }>['args']['step'], reason = 'nicht möglich'): Intent => ({
  kind: 'skip',
  args: { step, reason },
});
const call = (outcome: Extract<Intent, { kind: 'call' }>['args']['outcome']): Intent => ({
  kind: 'call',
  args: { outcome, number: '+436641234567' },
});
/** The end of the call that was the n-th thing done. */
const end = (n: number, cause: 'ended' | 'dropped'): Intent => ({
  kind: 'hang-up',
  args: { callId: uuid(1000 + n), cause },
});
const tell = (fact: 'trapped' | 'belted' | 'aged-55', value: boolean | null = null): Intent => ({
  kind: 'tell',
  args: { fact, value },
});
const { claim, check, notify, disclose, conference, release, close } = intents;
const told = [tell('trapped'), tell('belted', true), tell('aged-55', false)];
const spoken = [claim, check, call('connected')];

const standing = (incident: Incident) => protocolOf(incident).map(({ step, state }) => `${step} ${state}`);
const stateOf = (incident: Incident, step: string) => protocolOf(incident).find((item) => item.step === step)?.state;

describe('the protocol of a crash', () => {
  it('goes from claim to close in the order of the duties, one next step at a time', () => {
    const path: readonly Intent[] = [...spoken, ...told, notify, disclose, conference, release, close];
    const steps = path.map((_, index) => nextStep(caseAfter(path.slice(0, index))));
    expect(steps).toEqual([
      ...['claim', 'check', 'call', 'tell', 'tell', 'tell'],
      ...['notify', 'disclose', 'conference', 'release', 'close'],
    ]);
    expect(nextStep(caseAfter(path))).toBeNull();
    expect(protocolOf(caseAfter(path)).every(({ state }) => state === 'done')).toBe(true);
  });

  it('is not bound to the order: what was done early is done', () => {
    const incident = caseAfter([claim, call('connected'), notify]);
    expect(nextStep(incident)).toBe('check');
    expect(stateOf(incident, 'notify')).toBe('done');
  });

  it.each(['no-answer', 'busy', 'failed'] as const)('a call that ended as "%s" is a try, not a call', (outcome) => {
    const incident = caseAfter([claim, check, call(outcome)]);
    expect(protocolOf(incident).find(({ step }) => step === 'call')).toMatchObject({
      state: 'next',
      last: { at: startAt + 3 },
    });
  });

  it('a control centre that did not answer was not reached', () => {
    const busy: Intent = { kind: 'notify', args: { ...notify.args, outcome: 'busy' } };
    expect(stateOf(caseAfter([...spoken, ...told, busy]), 'notify')).toBe('next');
  });

  it('leaves a step out with its reason, and goes on', () => {
    const incident = caseAfter([claim, skip('check', 'liegt auf Papier vor')]);
    expect(protocolOf(incident).find(({ step }) => step === 'check')).toMatchObject({
      state: 'skipped',
      reason: 'liegt auf Papier vor',
      last: { at: startAt + 2 },
    });
    expect(nextStep(incident)).toBe('call');
  });

  it('a step that was left out and then done is done', () => {
    expect(stateOf(caseAfter([claim, skip('check'), check]), 'check')).toBe('done');
  });

  it('asks three questions; the answer "nobody can say" settles one, other facts none', () => {
    const incident = caseAfter([...spoken, tell('belted'), { kind: 'tell', args: { fact: 'fire', value: false } }]);
    expect(unaskedQuestions(incident)).toEqual(['trapped', 'aged-55']);
    expect(nextStep(incident)).toBe('tell');
    expect(unaskedQuestions(caseAfter([...spoken, ...told]))).toEqual([]);
  });

  it('data that was given away before the control centre was reached was not passed on to it', () => {
    expect(stateOf(caseAfter([...spoken, ...told, disclose, notify]), 'disclose')).toBe('next');
    expect(stateOf(caseAfter([...spoken, ...told, notify, disclose]), 'disclose')).toBe('done');
    expect(stateOf(caseAfter([...spoken, ...told, disclose, skip('notify')]), 'disclose')).toBe('done');
  });

  it('a conference is settled by all joined, or by nobody wanting it; one that failed is tried again', () => {
    const path = [...spoken, ...told, notify, disclose];
    const stateAfter = (outcome: 'joined' | 'not-wanted' | 'failed') =>
      stateOf(caseAfter([...path, { kind: 'conference', args: { outcome } }]), 'conference');
    expect([stateAfter('joined'), stateAfter('not-wanted'), stateAfter('failed')]).toEqual(['done', 'done', 'next']);
  });

  it('the next step waits since the last thing done', () => {
    expect(waitingSince(caseAfter([]))).toBe(startAt);
    expect(waitingSince(caseAfter([claim, check]))).toBe(startAt + 2);
  });
});

describe('calling the car', () => {
  it('is a conversation where a call came with the data, and a call of ours where only data came', () => {
    expect(callDuty(caseAfter([]))).toBe('speak');
    expect(callDuty(caseAfter([], { callId: null }))).toBe('call-car');
    expect(callDuty(caseAfter([], { callBackNumber: null }))).toBe('call-car');
  });

  it('a dropped call is the next step again, as a call back', () => {
    const incident = caseAfter([...spoken, end(3, 'dropped'), ...told, notify]);
    expect([callDuty(incident), nextStep(incident)]).toEqual(['call-back', 'call']);
    expect(waitingSince(caseAfter([...spoken, end(3, 'dropped')]))).toBe(startAt + 4);
  });

  it('a call that was hung up is not called back', () => {
    expect(nextStep(caseAfter([...spoken, end(3, 'ended')]))).toBe('tell');
  });

  it('stays open while the call back is not answered, and is settled by one that is', () => {
    const dropped = [...spoken, end(3, 'dropped')];
    expect(nextStep(caseAfter([...dropped, call('busy')]))).toBe('call');
    const again = caseAfter([...dropped, call('busy'), call('connected')]);
    expect([callDuty(again), nextStep(again)]).toEqual(['speak', 'tell']);
  });

  it('an older call does not settle what a newer one lost', () => {
    const incident = caseAfter([...spoken, call('connected'), end(4, 'dropped')]);
    expect(nextStep(incident)).toBe('call');
  });

  it('can be left out after the drop; what was left out before does not count', () => {
    expect(nextStep(caseAfter([...spoken, end(3, 'dropped'), skip('call')]))).toBe('tell');
    expect(nextStep(caseAfter([claim, check, skip('call'), call('connected'), end(4, 'dropped')]))).toBe('call');
  });

  it('is not due once the control centre had released the call', () => {
    const released = [...spoken, ...told, notify, disclose, conference, release];
    expect(nextStep(caseAfter([...released, end(3, 'dropped')]))).toBe('close');
    expect(nextStep(caseAfter([...spoken, end(3, 'dropped'), release]))).toBe('call');
  });
});

describe('cases that ask for less', () => {
  it('nobody is sent to a test call: its list is short', () => {
    expect(standing(caseAfter([claim], { isTest: true }))).toEqual([
      'claim done',
      'check next',
      'call later',
      'close later',
    ]);
  });

  it.each(['no-emergency', 'false-alarm', 'test', 'duplicate'] as const)(
    'closed as %s, the rest was not needed',
    (as) => {
      const closed: Intent = { kind: 'close', args: { disposition: as, reason: 'Fahrer ruft aus der Waschanlage an' } };
      const states = protocolOf(caseAfter([claim, closed])).map(({ state }) => state);
      expect(states).toEqual(['done', ...Array(7).fill('not-needed'), 'done']);
    },
  );

  it('closed as handed over, what was not done stays visible as not done', () => {
    expect(stateOf(caseAfter([claim, check, close]), 'notify')).toBe('later');
  });

  it('a theft has a list of its own', () => {
    const theft = caseAfter([claim], { kind: 'theft', crash: null });
    expect(standing(theft)).toEqual([
      'claim done',
      'call next',
      'identify later',
      'confirm later',
      'theft-mode-on later',
      'police-file later',
      'sight later',
      'recover later',
      'theft-mode-off later',
      'close later',
    ]);
    expect(callDuty(theft)).toBe('call-owner');
  });
});

describe('the protocol of a theft', () => {
  const { identify, recover } = intents;
  const off = intents['theft-mode-off'];

  it('names one next step after the other, from the claim to the end', () => {
    const steps: string[] = [];
    let row = openedTheft();
    for (const step of [...pursuitSteps, recover, off, close]) {
      if (step !== null) steps.push(nextStep(row) ?? '');
      row = afterSteps(row, [step]);
    }
    expect(steps).toEqual([...pursuitSteps, recover, off, close].flatMap((step) => step?.kind ?? []));
    expect(nextStep(row)).toBeNull();
  });

  it('asks for the security questions until the answers are right', () => {
    const failed: Intent = { kind: 'identify', args: { outcome: 'failed', person: null } };
    expect(nextStep(afterSteps(pursuedTo('call'), [failed]))).toBe('identify');
    expect(nextStep(afterSteps(pursuedTo('call'), [failed, identify]))).toBe('confirm');
  });

  it('lets nothing be left out that the use of a position rests on', () => {
    const asked = [pursuedTo('call'), pursuedTo('identify'), pursuedTo('confirm'), pursuedTo('theft-mode-on')];
    for (const row of asked) expect(skippableStep(row)).toBeNull();
    expect(skippableStep(openedTheft())).toBeNull();
    expect(skippableStep(pursuedTo('claim'))).toBe('call');
    expect(skippableStep(pursuedTo('police-file'))).toBe('sight');
  });

  it('does not wait for a car that is given up', () => {
    const stopped = afterSteps(pursuedTo('police-file'), [off]);
    expect(nextStep(stopped)).toBe('close');
    expect(standing(stopped)).not.toContain('recover later');
  });

  it('is not needed for what turns out to be no theft', () => {
    const end: Intent = { kind: 'close', args: { disposition: 'not-a-theft', reason: null, isSampled: false } };
    const states = protocolOf(afterSteps(pursuedTo('confirm'), [end])).map(({ state }) => state);
    expect(states.filter((state) => state === 'later')).toEqual([]);
    expect(states).toContain('not-needed');
  });
});
