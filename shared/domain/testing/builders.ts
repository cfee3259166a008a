import { type Action, type ActionKind, type CaseKind, type Intent, isContractKind } from '../action.ts';
import { type ChainLink, genesisHash, hashOfEntry } from '../chain.ts';
import { unknownCrash } from '../crash.ts';
import type { Entry } from '../entry.ts';
import { expiresAtOf } from '../expiry.ts';
import type { Fix } from '../fix.ts';
import type { Report } from '../incident.ts';
import { type Operator, type OperatorId, operatorSchema, type Role } from '../operator.ts';
import { unknownPeople } from '../people.ts';
import { unknownVehicle } from '../vehicle.ts';

/** Small whole values for tests: each takes what a test is about and fills in the rest. */

export const startAt = Date.UTC(2026, 0, 15, 12, 0, 0);

/** For entries whose chain a test is not about. */
export const anyHash = 'a'.repeat(64);

/** A readable uuid out of a number: the same number is the same id. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function operator(role: Role = 'crash-desk', id = 'kmayer'): Operator {
  return operatorSchema.parse({ id, name: id, role });
}

export function fix(change: Partial<Fix> = {}): Fix {
  return {
    place: { latitude: 47.14, longitude: 9.52 },
    accuracyM: 150,
    isTrusted: true,
    headingDeg: 180,
    speedKmh: null,
    earlierPlaces: [],
    source: 'msd',
    measuredAt: startAt,
    receivedAt: startAt,
    ...change,
  };
}

export function report(change: Partial<Report> = {}): Report {
  return {
    kind: 'crash',
    trigger: 'automatic',
    isTest: false,
    alarmedAt: startAt,
    callId: 'call-1',
    callBackNumber: '+436641234567',
    messageIdentifier: 1,
    msdHex: null,
    vehicle: unknownVehicle,
    people: unknownPeople,
    crash: unknownCrash,
    theft: null,
    fix: fix(),
    ...change,
  };
}

export function opened(seq: number, incidentId = uuid(1), change: Partial<Report> = {}): Entry {
  return { seq, at: startAt + seq, hash: anyHash, incidentId, kind: 'incident:opened', report: report(change) };
}

/** An action with its own id; `number` makes it, and its time. */
export function action(number: number, intent: Intent, incidentId = uuid(1), by: Operator = operator()): Action {
  const at = startAt + number;
  const envelope = { id: uuid(1000 + number), incidentId, at, by: by.id, consoleId: uuid(9) };
  return { ...envelope, expiresAt: expiresAtOf(intent.kind, at), chain: link(number), ...intent } as Action;
}

/** A place in the chain of desk uuid(9); nothing says that the one before it has this hash. */
export function link(number: number, previousHash = genesisHash): ChainLink {
  return { chainId: uuid(8), number, previousHash };
}

export function recorded(seq: number, of: Action): Entry {
  const envelope = { seq, at: startAt + seq, hash: anyHash, incidentId: of.incidentId };
  return { ...envelope, kind: 'action:recorded', action: of, deliveredBy: of.by };
}

/** Entries as a journal would chain them, after `previousHash`. */
export function chained(entries: readonly Entry[], previousHash = genesisHash): Entry[] {
  let hash = previousHash;
  return entries.map((entry) => {
    hash = hashOfEntry(hash, entry);
    return { ...entry, hash };
  });
}

export const intents = {
  acknowledge: { kind: 'acknowledge', args: {} },
  claim: { kind: 'claim', args: {} },
  take: { kind: 'take', args: { claimId: '00000000-0000-4000-8000-0000000003e9', reason: 'Kollege antwortet nicht' } },
  join: { kind: 'join', args: {} },
  leave: { kind: 'leave', args: {} },
  offer: { kind: 'offer', args: { to: 'asteiner' as OperatorId, note: 'Anruf läuft noch' } },
  accept: { kind: 'accept', args: { offerId: '00000000-0000-4000-8000-0000000003e9' } },
  check: { kind: 'check', args: {} },
  call: { kind: 'call', args: { outcome: 'connected', number: '+436641234567' } },
  'hang-up': { kind: 'hang-up', args: { callId: '00000000-0000-4000-8000-0000000003e9', cause: 'ended' } },
  tell: { kind: 'tell', args: { fact: 'trapped', value: false } },
  notify: {
    kind: 'notify',
    args: {
      psap: '144',
      passed: null,
      contact: { id: 'at-8', name: 'RFL Vorarlberg' },
      number: null,
      outcome: 'connected',
    },
  },
  disclose: {
    kind: 'disclose',
    args: {
      to: { psap: '144', contact: { id: 'at-8', name: 'RFL Vorarlberg' }, name: 'RFL Vorarlberg' },
      purpose: 'emergency-aid',
      parts: ['read-out'],
      via: 'voice',
    },
  },
  conference: { kind: 'conference', args: { outcome: 'joined' } },
  release: { kind: 'release', args: {} },
  dispatch: { kind: 'dispatch', args: { service: 'ambulance' } },
  skip: { kind: 'skip', args: { step: 'conference', reason: 'Niemand wünscht sie' } },
  note: { kind: 'note', args: { text: 'Fahrer bei Bewusstsein' } },
  close: { kind: 'close', args: { disposition: 'handed-over', reason: null, isSampled: false } },
  reopen: { kind: 'reopen', args: { reason: 'Leitstelle ruft zurück' } },
  review: { kind: 'review', args: { verdict: 'agreed', note: null } },
  identify: { kind: 'identify', args: { outcome: 'verified', person: 'Halterin' } },
  confirm: { kind: 'confirm', args: {} },
  'theft-mode-on': { kind: 'theft-mode-on', args: {} },
  'theft-mode-off': { kind: 'theft-mode-off', args: { reason: 'Fahrzeug bei der Polizei', inhibition: 'none' } },
  'police-file': {
    kind: 'police-file',
    args: { fileNumber: 'D1/4711/2026', authority: 'LLZ Vorarlberg', contact: null, number: null, officer: null },
  },
  sight: { kind: 'sight', args: { isInSight: true, unit: 'Sektor 1' } },
  recover: {
    kind: 'recover',
    args: { where: 'Parkplatz Rheinpark', foundAt: startAt, condition: 'intact', note: null },
  },
  share: { kind: 'share', args: { to: 'LLZ Vorarlberg', contact: null, until: startAt + 3_600_000 } },
  revoke: { kind: 'revoke', args: { shareId: '00000000-0000-4000-8000-0000000003e9' } },
  watch: { kind: 'watch', args: { rule: { kind: 'stops', minutes: 5 } } },
  unwatch: { kind: 'unwatch', args: { watchId: '00000000-0000-4000-8000-0000000003e9' } },
  heed: { kind: 'heed', args: { watchId: '00000000-0000-4000-8000-0000000003e9', firedSeq: 1 } },
  look: { kind: 'look', args: {} },
  command: { kind: 'command', args: { command: 'read-data' } },
  approve: { kind: 'approve', args: { commandId: '00000000-0000-4000-8000-0000000003e9' } },
  withdraw: { kind: 'withdraw', args: { service: 'remote', receivedAt: startAt } },
  cancel: { kind: 'cancel', args: { service: 'remote', letterAt: startAt, reference: 'Brief vom 12.1.' } },
} satisfies { [K in ActionKind]: Extract<Intent, { kind: K }> };

/** An intent about a case, not about a contract. */
export type CaseIntent = Extract<Intent, { kind: CaseKind }>;

export function isCaseIntent(intent: Intent): intent is CaseIntent {
  return !isContractKind(intent.kind);
}
