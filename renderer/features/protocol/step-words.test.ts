import { describe, expect, it } from 'vitest';
import type { Incident } from '#shared/domain/incident.ts';
import { protocolOf } from '#shared/domain/protocol.ts';
import type { ProtocolStep } from '#shared/domain/protocol-step.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import { called, claimed, done, notified, sampleIncident, sampleNow, wordsIn } from '../../testing/sample-case.ts';
import { dispatchedWords, stepDetail } from './step-words.ts';

const words = wordsIn('de');

function detailOf(incident: Incident, step: ProtocolStep): string | null {
  const item = protocolOf(incident).find((one) => one.step === step);
  if (item === undefined) throw new Error(`the protocol has no step ${step}`);
  return stepDetail(words, item, incident);
}

describe('the steps of a case in words', () => {
  it('say why the call is due', () => {
    const dropped = { ...called('connected'), ended: { at: sampleNow + 2000, cause: 'dropped' as const } };
    const label = (over: Partial<Incident>) => stepLabel(words, 'call', sampleIncident(over));
    expect(label({})).toBe('Mit den Insassen sprechen');
    expect(label({ callId: null })).toBe('Fahrzeug anrufen (nur Daten empfangen)');
    expect(label({ calls: [dropped] })).toBe('Zurückrufen (Verbindung abgerissen)');
    expect(label({ kind: 'theft' })).toBe('Halter anrufen');
  });

  it('count what was tried', () => {
    const tried = sampleIncident({ calls: [called('no-answer'), called('no-answer'), called('connected')] });
    expect(detailOf(tried, 'call')).toBe('keine Antwort ×2, verbunden');
    expect(detailOf(sampleIncident(), 'call')).toBeNull();
  });

  it('name the control centres, and which did not answer', () => {
    const contact = { id: 'li', name: 'LNEZ Vaduz' };
    const both = [
      { ...notified('112'), outcome: 'busy' as const },
      { ...notified('144'), contact },
    ];
    expect(detailOf(sampleIncident({ notified: both }), 'notify')).toBe('112 (besetzt), LNEZ Vaduz');
  });

  it('tell the newest answers, and what is still to ask', () => {
    const told = [
      done({ fact: 'trapped' as const, value: true }),
      done({ fact: 'trapped' as const, value: null }),
      done({ fact: 'occupants' as const, value: 2 }),
    ];
    expect(detailOf(sampleIncident({ told }), 'tell')).toBe(
      'eingeklemmt nicht zu erfahren, Insassen 2, noch zu fragen: alle angegurtet, jemand ab 55',
    );
  });

  it('give the reason of what was left out', () => {
    const skipped = [done({ step: 'check' as const, reason: 'Gefahr im Verzug' })];
    expect(detailOf(sampleIncident({ claim: claimed(), skipped }), 'check')).toBe('ausgelassen: „Gefahr im Verzug“');
  });

  it('tell what was dispatched beside the duties', () => {
    const dispatched = [done({ service: 'ambulance' as const })];
    expect(dispatchedWords(words, sampleIncident({ dispatched }))).toBe('Entsandt: Rettung');
    expect(dispatchedWords(words, sampleIncident())).toBeNull();
  });
});
