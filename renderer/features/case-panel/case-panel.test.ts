import { describe, expect, it } from 'vitest';
import { genesisHash } from '#shared/domain/chain.ts';
import { unknownCrash } from '#shared/domain/crash.ts';
import type { Entry } from '#shared/domain/entry.ts';
import {
  colleague,
  sampleAction,
  sampleIncident,
  sampleNow,
  sampleRow,
  self,
  wordsIn,
} from '../../testing/sample-case.ts';
import { logReach } from './history.ts';
import { logWords, namedIn, proofWords } from './log-words.ts';

const words = wordsIn('de');

describe('the log', () => {
  const nobody = new Map();
  const action = sampleAction({ kind: 'call', args: { outcome: 'connected' } });
  const recorded = (deliveredBy: typeof colleague) => {
    const entry: Entry = {
      seq: 48_213,
      at: sampleNow,
      hash: genesisHash,
      incidentId: action.incidentId,
      kind: 'action:recorded',
      action,
      deliveredBy,
    };
    return { at: sampleNow, proof: 'recorded', entry } as const;
  };

  it('names who decided, and who delivered it when that was somebody else', () => {
    expect(logWords(words, recorded(self.id), nobody)).toBe('Fahrzeug angerufen, verbunden, K. Mayer');
    expect(logWords(words, recorded(colleague), nobody)).toBe(
      'Fahrzeug angerufen, verbunden, K. Mayer (zugestellt von asteiner)',
    );
  });

  it('ends in the proof: the number once recorded, "saved here" until then, the reason when refused', () => {
    const unsettled = (state: Parameters<typeof sampleRow>[1]) =>
      proofWords(words, { at: sampleNow, proof: 'unsettled', action, row: sampleRow(action, state) }).text;
    expect(proofWords(words, recorded(self.id)).text).toBe('#48\u00a0213');
    expect(unsettled({ state: 'pending', attempts: 0, notBefore: 0 })).toBe('hier gesichert');
    expect(unsettled({ state: 'in-flight', attempts: 1 })).toBe('hier gesichert');
    expect(unsettled({ state: 'recorded', seq: 7 })).toBe('#7');
    expect(unsettled({ state: 'refused', reason: 'not-claimed', detail: '', refusedAt: 0, refusedBy: 'gateway' })).toBe(
      'abgelehnt: zuerst übernehmen (C)',
    );
  });

  it('names whose case was taken and why, where it knows', () => {
    const claim = sampleAction({ kind: 'claim', args: {} });
    const take = sampleAction({ kind: 'take', args: { claimId: claim.id, reason: 'Kollegin in Pause' } }, 2);
    const line = (action: typeof take) => ({ at: sampleNow, proof: 'unsettled', action, row: row(action) }) as const;
    const row = (action: typeof take) => sampleRow(action, { state: 'pending', attempts: 0, notBefore: 0 });
    const theirs = line({ ...claim, by: colleague });
    expect(logWords(words, line(take), namedIn([theirs, line(take)]))).toBe(
      'Fall von asteiner geholt: „Kollegin in Pause“, K. Mayer',
    );
    expect(logWords(words, line(take), nobody)).toBe('Fall geholt: „Kollegin in Pause“, K. Mayer');
  });

  it('is whole when it begins with the opening, and says nothing of itself before it was read', () => {
    const opening: Entry = {
      seq: 1,
      at: sampleNow,
      hash: genesisHash,
      incidentId: action.incidentId,
      kind: 'incident:opened',
      report: sampleIncident(),
    };
    expect(logReach([])).toBe('unknown');
    expect(logReach([recorded(self.id)])).toBe('partial');
    expect(logReach([{ at: sampleNow, proof: 'recorded', entry: opening }, recorded(self.id)])).toBe('whole');
  });

  it('tells what an update brought', () => {
    const report = { ...sampleIncident(), messageIdentifier: 2, crash: unknownCrash };
    const entry: Entry = {
      seq: 2,
      at: sampleNow,
      hash: genesisHash,
      incidentId: report.id,
      kind: 'report:updated',
      report,
    };
    expect(logWords(words, { at: sampleNow, proof: 'recorded', entry }, nobody)).toBe(
      'Neue Daten: Meldung Nr. 2, Unfalldaten',
    );
  });
});
