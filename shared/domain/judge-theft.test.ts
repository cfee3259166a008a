import { describe, expect, it } from 'vitest';
import type { Disposition } from './action.ts';
import { commandValidMs } from './car-command.ts';
import { notBooked } from './contract.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { judge } from './judge.ts';
import { guardsFor } from './judge-theft.ts';
import { action, anyHash, intents, opened, operator, recorded, startAt, uuid } from './testing/builders.ts';
import { guards } from './testing/centre.ts';
import {
  afterSteps,
  contract,
  openedTheft,
  position,
  pursuedTo,
  secondAtDesk,
  theftDesk,
} from './testing/theft-case.ts';

const { claim, call, identify, confirm, close } = intents;
const on = intents['theft-mode-on'];
const off = intents['theft-mode-off'];
const file = intents['police-file'];
const { sight, recover, share, revoke, watch, unwatch, heed, look, approve } = intents;
const lost = { kind: 'sight', args: { isInSight: false, unit: null } } as const;
const inhibit = { kind: 'command', args: { command: 'inhibit-restart' } } as const;
const kept = { kind: 'theft-mode-off', args: { reason: 'weil', inhibition: 'kept' } } as const;
const failed = { kind: 'identify', args: { outcome: 'failed', person: null } } as const;
const ownerTold = { theft: { trigger: 'owner-report' } } as const;

const claimed = pursuedTo('claim');
const confirmed = pursuedTo('confirm');
const followed = pursuedTo('theft-mode-on');
const tracked = afterSteps(pursuedTo('police-file'), [null]);
const seen = pursuedTo('sight');
const found = afterSteps(seen, [recover]);
const over = afterSteps(found, [off]);
const stopped = afterSteps(tracked, [off]);
const now = startAt + 100;
const { security: active } = contract().services;
const withSecurity = (change: Partial<typeof active>, stolen = contract().stolen) => {
  const services = { ...contract().services, security: { ...active, ...change } };
  return pursuedTo('confirm', { contract: contract({ services, stolen }) });
};
const ended = { state: 'active', isRenewing: false, renewsAt: startAt } as const;
const requested = afterSteps(seen, [inhibit]);
const requestId = requested.pursuit?.commands[0]?.actionId ?? '';
const approval = { kind: 'approve', args: { commandId: requestId } } as const;
const settled = (row: Incident, outcome: 'done' | 'unknown' | 'expired'): Incident => {
  const ofCommand = { at: now, hash: anyHash, incidentId: uuid(1), commandId: requestId };
  const sent: Entry = { ...ofCommand, seq: row.seq + 1, kind: 'command:sent' };
  const end: Entry = { ...ofCommand, seq: row.seq + 2, kind: 'command:settled', outcome, data: null };
  return [sent, end].reduce((before, entry) => fold(before, entry) as Incident, row);
};
const approved = fold(requested, recorded(30, action(30, approval, uuid(1), secondAtDesk))) as Incident;

describe('a step of a theft case', () => {
  it.each([
    ['on a crash', fold(fold(undefined, opened(1)), recorded(2, action(2, claim))), identify, 'step-not-possible'],
    ['before anybody answers for the case', openedTheft(), identify, 'not-claimed'],
    ['identifying before a call', claimed, identify, 'owner-not-reached'],
    ['identifying who has reported it', afterSteps(openedTheft(ownerTold), [claim]), identify, null],
    ['identifying after a call', pursuedTo('call'), identify, null],
    ['confirming before the questions', pursuedTo('call'), confirm, 'not-identified'],
    ['confirming after wrong answers', afterSteps(pursuedTo('call'), [failed]), confirm, 'not-identified'],
    ['confirming', pursuedTo('identify'), confirm, null],
    ['confirming once more', confirmed, confirm, 'step-not-possible'],
    ['theft mode before the questions', claimed, on, 'not-identified'],
    ['theft mode before the owner’s word', pursuedTo('identify'), on, 'not-confirmed'],
    ['theft mode', confirmed, on, null],
    ['theft mode twice', followed, on, 'step-not-possible'],
    ['theft mode once more after its end', stopped, on, null],
    ['theft mode of an unknown contract', pursuedTo('confirm', { contract: null }), on, 'contract-unknown'],
    ['theft mode without Security', withSecurity(notBooked), on, 'security-not-active'],
    ['theft mode with Security that is not activated', withSecurity({ state: 'booked' }), on, 'security-not-active'],
    ['theft mode with Security that has run out', withSecurity(ended), on, 'security-not-active'],
    ['the end of theft mode that is not on', confirmed, off, 'no-theft-mode'],
    ['the end of theft mode', tracked, off, null],
    ['the file number before theft mode', confirmed, file, 'no-theft-mode'],
    ['the file number', followed, file, null],
    ['a better file number after the recovery', found, file, null],
    ['a sighting before theft mode', confirmed, sight, 'no-theft-mode'],
    ['a sighting without a file number', afterSteps(followed, [null]), sight, 'no-file-number'],
    ['a sighting of a car that tells nothing', pursuedTo('police-file'), sight, null],
    ['a sighting', tracked, sight, null],
    ['losing sight, told after a sighting that is still under way', tracked, lost, null],
    ['losing sight', seen, lost, null],
    ['a recovery before theft mode', confirmed, recover, 'no-theft-mode'],
    ['a recovery', followed, recover, null],
    ['a second recovery', found, recover, 'step-not-possible'],
    ['a share before theft mode', confirmed, share, 'no-theft-mode'],
    ['a share without a file number', followed, share, 'no-file-number'],
    ['a share', tracked, share, null],
    ['revoking what is not shared', tracked, revoke, 'share-unknown'],
    ['a watch before theft mode', confirmed, watch, 'no-theft-mode'],
    ['a watch', followed, watch, null],
    ['ending a watch that is not there', followed, unwatch, 'watch-unknown'],
    ['heeding a watch that is not there', followed, heed, 'watch-unknown'],
    ['a look', openedTheft(), look, null],
    ['a look at a closed case', afterSteps(over, [close]), look, null],
    ['a command before theft mode', confirmed, intents.command, 'no-theft-mode'],
    ['asking the car for its data', followed, intents.command, null],
    ['an inhibition without all that it takes', tracked, inhibit, 'guards-missing'],
    ['an inhibition', seen, inhibit, null],
    ['approving what nobody asked for', seen, approve, 'command-unknown'],
    ['approving one’s own request', requested, approval, 'same-person'],
  ] as const)('%s', (_what, row, intent, reason) => {
    const by = row?.kind === 'crash' ? operator('supervisor', 'kmayer') : theftDesk;
    expect(judge(row, intent, by, now, guards)).toBe(reason);
  });

  it('Security of a car that is known as stolen does not run out', () => {
    const stolen = { incidentId: uuid(1), since: startAt, isInTheftMode: false };
    expect(judge(withSecurity(ended, stolen), on, theftDesk, now, guards)).toBeNull();
  });

  it('what shows a position to somebody else may be ended by whoever has not got the case', () => {
    const shared = afterSteps(tracked, [share, watch]);
    const [shareId, watchId] = [shared.pursuit?.shares[0]?.actionId, shared.pursuit?.watches[0]?.actionId];
    expect(judge(shared, { kind: 'revoke', args: { shareId: shareId ?? '' } }, secondAtDesk, now, guards)).toBeNull();
    const heed = { kind: 'heed', args: { watchId: watchId ?? '', firedSeq: 77 } } as const;
    expect(judge(shared, heed, secondAtDesk, now, guards)).toBe('watch-unknown');
    expect(judge(rung(shared, 76), heed, secondAtDesk, now, guards)).toBe('watch-unknown');
    expect(judge(rung(shared, 77), heed, secondAtDesk, now, guards)).toBeNull();
    expect(judge(shared, { kind: 'unwatch', args: { watchId: watchId ?? '' } }, secondAtDesk, now, guards)).toBe(
      'claimed-by-other',
    );
  });

  it.each([call, intents.notify])(
    'a $kind is recorded after the case has passed on, or ended: the line was open',
    (made) => {
      expect(judge(claimed, made, secondAtDesk, now, guards)).toBeNull();
      expect(judge(afterSteps(over, [close]), made, theftDesk, now, guards)).toBeNull();
      expect(judge(openedTheft(), made, theftDesk, now, guards)).toBe('not-claimed');
    },
  );
});

describe('an approval', () => {
  const lateFix = startAt + requested.seq + guards.freshFixS * 1000 + 1000;
  const drives = fold(requested, position(20, 'theft-mode', { speedKmh: 30 }));
  it.each([
    ['by another person', requested, secondAtDesk, now, null],
    ['of a second desk role', requested, operator('supervisor', 'lhuber'), now, null],
    ['of the wrong desk', requested, operator('crash-desk'), now, 'role-not-allowed'],
    ['after two minutes', requested, secondAtDesk, now + commandValidMs, 'expired'],
    ['when the last position is old', requested, secondAtDesk, lateFix, 'guards-missing'],
    ['when the car drives again', drives, secondAtDesk, now, 'guards-missing'],
    ['when the officer has lost sight', afterSteps(requested, [lost]), secondAtDesk, now, 'guards-missing'],
    ['when theft mode is off', afterSteps(requested, [kept]), secondAtDesk, now, 'guards-missing'],
    ['a second time', approved, operator('supervisor', 'lhuber'), now, 'command-settled'],
    ['of what is settled', settled(approved, 'done'), operator('supervisor', 'lhuber'), now, 'command-settled'],
  ] as const)('%s', (_what, row, who, at, reason) => {
    expect(judge(row, approval, who, at, guards)).toBe(reason);
  });

  it('names what is missing', () => {
    expect(guardsFor(drives as Incident, approval, secondAtDesk, now, guards)).toEqual(['standstill']);
    expect(guardsFor(confirmed, inhibit, theftDesk, now, guards)).toEqual([
      'theft-mode',
      'file-number',
      'in-sight',
      'fresh-fix',
      'standstill',
    ]);
  });
});

describe('what the centre settles', () => {
  const late = startAt + requested.seq + guards.freshFixS * 1000 + 1000;
  const slow = fold(requested, position(20, 'theft-mode', { speedKmh: 3 })) as Incident;
  const missing = (row: Incident, at: number, change: Partial<typeof guards>) =>
    guardsFor(row, approval, secondAtDesk, at, { ...guards, ...change });

  it('is how old a position may be, how fast a standstill, and how long a word holds', () => {
    expect([missing(requested, late, {}), missing(requested, late, { freshFixS: 60 })]).toEqual([['fresh-fix'], []]);
    expect([missing(slow, now, {}), missing(slow, now, { standstillKmh: 5 })]).toEqual([['standstill'], []]);
    const held = startAt + requested.seq + 90_000;
    expect(missing(requested, held, { freshFixS: 60, sightHoldsMin: 1 })).toContain('in-sight');
    expect(missing(requested, held, { freshFixS: 60, sightHoldsMin: 2 })).not.toContain('in-sight');
  });

  it('is how long a share may be, to the lead that a desk’s clock may have', () => {
    const share = (ms: number) => ({ kind: 'share', args: { to: 'LLZ', contact: null, until: now + ms } }) as const;
    const judged = (ms: number) => judge(tracked, share(ms), theftDesk, now, { ...guards, mostShareH: 1 });
    expect([judged(3_600_000), judged(3_601_000), judged(3_620_000), judged(0)]).toEqual([
      null,
      null,
      'date-impossible',
      'date-impossible',
    ]);
  });
});

describe('the end of theft mode', () => {
  it.each([
    ['with an inhibition that holds', settled(approved, 'done'), off, 'inhibition-open'],
    ['with one of which nobody knows', settled(approved, 'unknown'), off, 'inhibition-open'],
    ['with one that is kept in so many words', settled(approved, 'done'), kept, null],
    ['with one that may go out at any moment', approved, off, 'inhibition-open'],
    ['with one that never went out', settled(approved, 'expired'), off, null],
  ] as const)('%s', (_what, row, intent, reason) => {
    expect(judge(row, intent, theftDesk, now, guards)).toBe(reason);
  });
});

describe('the end of a theft case', () => {
  const endAs = (disposition: Disposition) =>
    ({ kind: 'close', args: { disposition, reason: 'weil', isSampled: false } }) as const;
  it.each([
    ['vehicle-recovered', over, null],
    ['vehicle-recovered', stopped, 'not-recovered'],
    ['vehicle-recovered', found, 'theft-mode-still-on'],
    ['given-up', stopped, null],
    ['given-up', over, 'wrong-end'],
    ['not-a-theft', claimed, null],
    ['not-a-theft', tracked, 'theft-mode-still-on'],
    ['not-a-theft', stopped, null],
    ['duplicate', claimed, null],
    ['duplicate', stopped, 'wrong-end'],
    ['false-alarm', stopped, 'wrong-end'],
    ['handed-over', claimed, 'wrong-end'],
  ] as const)('as %s', (disposition, row, reason) => {
    expect(judge(row, endAs(disposition), theftDesk, now, guards)).toBe(reason);
  });
});

/** With its watches ringing since the entry `seq`. */
function rung(row: Incident, seq: number): Incident {
  const { pursuit } = row;
  if (pursuit === null) return row;
  return {
    ...row,
    pursuit: { ...pursuit, watches: pursuit.watches.map((one) => ({ ...one, fired: { at: now, seq } })) },
  };
}
