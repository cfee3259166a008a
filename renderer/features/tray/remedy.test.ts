import { describe, expect, it } from 'vitest';
import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { refusalReasonSchema } from '#shared/domain/refusal.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import { pursuedTo, theftDesk } from '#shared/domain/testing/theft-case.ts';
import {
  claimed,
  closedAs,
  colleague,
  sampleAction,
  sampleIncident,
  sampleNow,
  sampleRow,
  self,
  wordsIn,
} from '../../testing/sample-case.ts';
import { breakWords } from './break-words.ts';
import { detailWords } from './detail-words.ts';
import { type RefusedRow, remedyOf } from './remedy.ts';

const call: Intent = { kind: 'call', args: { outcome: 'connected' } };
const dispatch: Intent = { kind: 'dispatch', args: { service: 'ambulance' } };
const claim: Intent = { kind: 'claim', args: {} };
const take: Intent = { kind: 'take', args: { claimId: sampleAction(claim).id, reason: null } };
const note: Intent = { kind: 'note', args: { text: 'Fahrer bei Bewusstsein' } };

function remedy(intent: Intent, reason: RefusedRow['reason'], incident: Partial<Incident> | null) {
  const state = { state: 'refused', reason, detail: '', refusedAt: sampleNow, refusedBy: 'gateway' } as const;
  const held = incident === null ? null : sampleIncident(incident);
  return remedyOf(sampleRow(sampleAction(intent), state), held, self, sampleNow + 60_000, guards);
}
const mine = { claim: claimed() };
const theirs = { claim: claimed(colleague) };

describe('OUT-4 what can be done about a refused action', () => {
  it('is only discarding where deciding the same again cannot help', () => {
    for (const reason of ['malformed', 'incident-unknown', 'role-not-allowed'] as const) {
      expect(remedy(call, reason, mine)).toEqual({ deed: null, hint: 'discard' });
    }
  });

  it('OUT-6 an expired dispatch can be decided anew, if it is still needed', () => {
    expect(remedy(dispatch, 'expired', mine)).toEqual({ deed: 'redo', hint: 'expired' });
  });

  it('OUT-6 theft mode that ran out of time can be decided anew, and only while it is still to be switched on', () => {
    const state = { state: 'refused', reason: 'expired', detail: '', refusedAt: sampleNow, refusedBy: 'desk' } as const;
    const row = sampleRow(sampleAction({ kind: 'theft-mode-on', args: {} }), state);
    const at = (incident: Incident) => remedyOf(row, incident, theftDesk, startAt + 60_000, guards);
    expect(at(pursuedTo('confirm'))).toEqual({ deed: 'redo', hint: 'expired' });
    expect(at(pursuedTo('theft-mode-on'))).toEqual({ deed: null, hint: 'discard' });
  });

  it('LOG-1 what is no longer what was decided must be looked at first', () => {
    expect(remedy(call, 'chain-broken', mine)).toEqual({ deed: 'redo', hint: 'check' });
  });

  it("on a colleague's case the case has to be taken first; once it is one's own, the action can go again", () => {
    expect(remedy(dispatch, 'claimed-by-other', theirs)).toEqual({ deed: 'take', hint: 'take' });
    expect(remedy(dispatch, 'claimed-by-other', mine)).toEqual({ deed: 'redo', hint: 'redo' });
  });

  it('on a free case claiming comes first', () => {
    expect(remedy(call, 'claimed-by-other', {})).toEqual({ deed: null, hint: 'claim' });
  });

  it('a claim that was too late can become a take, and is pointless once the case is mine', () => {
    expect(remedy(claim, 'claimed-by-other', theirs)).toEqual({ deed: 'take', hint: 'takeInstead' });
    expect(remedy(claim, 'claimed-by-other', mine)).toEqual({ deed: null, hint: 'yours' });
    expect(remedy(claim, 'claimed-by-other', {})).toEqual({ deed: 'redo', hint: 'redo' });
  });

  it('a take is never repeated as it was: the panel opens for the claim that holds now', () => {
    expect(remedy(take, 'reason-missing', theirs)).toEqual({ deed: 'take', hint: 'takeInstead' });
    expect(remedy(take, 'claim-changed', theirs)).toEqual({ deed: 'take', hint: 'takeInstead' });
    expect(remedy(take, 'claim-changed', mine)).toEqual({ deed: null, hint: 'yours' });
    expect(remedy(take, 'claim-changed', {})).toEqual({ deed: null, hint: 'claim' });
  });

  it('on a closed case what is still to be done cannot go again, a note and a call that was made can', () => {
    const closed = { ...mine, closed: closedAs('test') };
    expect(remedy(dispatch, 'incident-closed', closed)).toEqual({ deed: null, hint: 'closed' });
    expect(remedy(dispatch, 'incident-closed', null)).toEqual({ deed: null, hint: 'closed' });
    expect(remedy(call, 'incident-closed', closed)).toEqual({ deed: 'redo', hint: 'redo' });
    expect(remedy(note, 'id-reused', closed)).toEqual({ deed: 'redo', hint: 'redo' });
    expect(remedy(note, 'operator-unknown', null)).toEqual({ deed: 'redo', hint: 'redo' });
  });

  it.each(['de', 'en'] as const)('every reason has words, also one of a newer gateway (%s)', (language) => {
    const { t } = wordsIn(language);
    for (const reason of [...refusalReasonSchema.options, 'other' as const]) {
      expect(t(`why.${reason}`)).not.toContain('why.');
    }
  });
});

describe('what was told beside the reason', () => {
  const words = wordsIn('de');
  it('is a name instead of an id, and a desk instead of its key', () => {
    expect(detailWords(words, { reason: 'claimed-by-other', detail: 'kmayer' })).toBe('K. Mayer');
    expect(detailWords(words, { reason: 'same-person', detail: 'kmayer' })).toBe('K. Mayer');
    expect(detailWords(words, { reason: 'role-not-allowed', detail: 'theft-desk' })).toBe('Diebstahlplatz');
    expect(detailWords(words, { reason: 'role-not-allowed', detail: 'kitchen' })).toBe('kitchen');
    expect(detailWords(words, { reason: 'other', detail: 'too-loud' })).toBe('too-loud');
    expect(detailWords(words, { reason: 'incident-closed', detail: '' })).toBe('');
  });
});

describe('a broken chain in words', () => {
  const words = wordsIn('de');
  const consoleId = 'abcdef01-0000-4000-8000-000000000001';

  it('names the journal entry and who found it', () => {
    expect(breakWords(words, { chain: 'journal', seq: 48_213, foundBy: 'console', consoleId })).toEqual({
      what: 'Journal: #48\u00a0213 passt nicht zum Eintrag davor',
      detail: 'gefunden von Platz abcdef01',
    });
    expect(breakWords(words, { chain: 'journal', seq: 7, foundBy: 'gateway', consoleId: null }).detail).toBe(
      'gefunden von der Zentrale',
    );
  });

  it('names the desk, what is wrong with its chain, and the action', () => {
    const actionId = '12345678-0000-4000-8000-000000000002';
    expect(breakWords(words, { chain: 'desk', consoleId, actionId, cause: 'forked' })).toEqual({
      what: 'Platz abcdef01: zwei Aktionen mit derselben Nummer',
      detail: 'Aktion 12345678',
    });
  });

  it.each([
    ['de', 'Aktenzeichen, Stillstand', 'in Sicht'],
    ['en', 'file number, standstill', 'in sight'],
  ] as const)('names what a restart inhibition lacks, and how far a theft case is (%s)', (language, guards, stage) => {
    const words = wordsIn(language);
    expect(detailWords(words, { reason: 'guards-missing', detail: 'file-number,standstill' })).toBe(guards);
    expect(detailWords(words, { reason: 'guards-missing', detail: 'of-a-newer-gateway' })).toBe('of-a-newer-gateway');
    expect(detailWords(words, { reason: 'step-not-possible', detail: 'in-sight' })).toBe(stage);
  });
});
