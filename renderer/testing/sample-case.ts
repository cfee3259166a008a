import type { Action, CallOutcome, Disposition, Intent } from '#shared/domain/action.ts';
import { genesisHash, hashOf } from '#shared/domain/chain.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';
import { freshPursuit, type Incident, untouched } from '#shared/domain/incident.ts';
import { type Operator, type OperatorId, operatorIdSchema } from '#shared/domain/operator.ts';
import { unknownPeople } from '#shared/domain/people.ts';
import type { Psap } from '#shared/domain/psap.ts';
import { unknownVehicle } from '#shared/domain/vehicle.ts';
import { createI18n, type Language } from '../i18n/i18n.ts';
import { createWords, type Words } from '../i18n/words.ts';
import type { CaseView } from '../store/desk-view.ts';
import type { OutboxState } from '../store/rows.ts';

/** The moment at which the samples happen: 2023-11-14 22:13:20 UTC. */
export const sampleNow = 1_700_000_000_000;

export const self: Operator = { id: operatorIdSchema.parse('kmayer'), name: 'K. Mayer', role: 'crash-desk' };
export const colleague = operatorIdSchema.parse('asteiner');

export function wordsIn(language: Language): Words {
  return createWords(createI18n(language).t, language, [self], 'UTC');
}

export function sampleId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** An unclaimed automatic crash of a known car; what a test is about goes into `over`. */
export function sampleIncident(over: Partial<Incident> = {}): Incident {
  return {
    id: sampleId(1),
    kind: 'crash',
    trigger: 'automatic',
    isTest: false,
    alarmedAt: sampleNow,
    callId: 'call-1',
    callBackNumber: '+436641234567',
    messageIdentifier: 1,
    msdHex: null,
    vehicle: { ...unknownVehicle, model: '911 Carrera', plate: 'W 12345 A' },
    people: unknownPeople,
    crash: null,
    theft: null,
    fix: null,
    seq: 1,
    openedSeq: 1,
    openedAt: sampleNow,
    ...untouched,
    contract: null,
    pursuit: freshPursuit(over.kind ?? 'crash'),
    ...over,
  };
}

export function sampleCase(over: Partial<Incident> = {}, unsettled: CaseView['unsettled'] = []): CaseView {
  return { incident: sampleIncident(over), unsettled };
}

/** Something done to a case, by the operator of the samples unless said otherwise. */
export function done<More extends object>(more: More, by = self.id, n = 1) {
  return { actionId: sampleId(900 + n), at: sampleNow + 1000, by, ...more };
}

/** A claim, by the operator of the samples unless said otherwise. */
export function claimed(
  by = self.id,
  more: { takenFrom?: OperatorId; reason?: string; isHandedOver?: boolean } = {},
  n = 1,
) {
  return { ...done({ takenFrom: null, reason: null, isHandedOver: false, ...more }, by, n) };
}

/** A call to the car that nobody has hung up. */
export function called(outcome: CallOutcome, by = self.id, n = 1) {
  return done({ outcome, number: null, ended: null }, by, n);
}

/** A control centre called by its service only. */
export function notified(psap: Psap, by = self.id, n = 1) {
  return done({ psap, contact: null, number: null, outcome: 'connected' as const, ended: null }, by, n);
}

export function closedAs(disposition: Disposition, by = self.id) {
  return done({ disposition, reason: null, isSampled: false }, by);
}

export function sampleAction(intent: Intent, n = 1): Action {
  const at = sampleNow + 1000;
  const envelope = { id: sampleId(900 + n), incidentId: sampleId(1), at, by: self.id, consoleId: sampleId(999) };
  const chain = { chainId: sampleId(998), number: n, previousHash: genesisHash };
  return { ...envelope, chain, expiresAt: expiresAtOf(intent.kind, at), ...intent } as Action;
}

/** An action of this desk in a state of the outbox. */
export function sampleRow<State extends OutboxState>(action: Action, state: State) {
  const { id, incidentId, at } = action;
  return { order: 1, id, incidentId, action, hash: hashOf(action), decidedAt: at, ...state };
}
