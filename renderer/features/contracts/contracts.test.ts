import { describe, expect, it } from 'vitest';
import { type Contract, contractIdOf, notBooked, type ServiceStanding } from '#shared/domain/contract.ts';
import { withdrawalMs } from '#shared/domain/contract-rules.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { operator } from '#shared/domain/testing/builders.ts';
import { unknownVehicle } from '#shared/domain/vehicle.ts';
import { sampleId, sampleIncident, sampleNow, wordsIn } from '../../testing/sample-case.ts';
import { contractDeeds } from './contract-deeds.ts';
import { typedEnd } from './end-intent.ts';
import { contractName, serviceWords } from './service-words.ts';
import { arrivalOn, typedDate } from './typed-date.ts';

const dayMs = 24 * 3_600_000;
const serviceDesk = operator('service-desk', 'lwagner');
const active: ServiceStanding = {
  state: 'active',
  purchasedAt: sampleNow - 10 * dayMs,
  activatedAt: sampleNow - 9 * dayMs,
  renewsAt: sampleNow + 355 * dayMs,
  isRenewing: true,
  ended: null,
};
const vin = 'WP0ZZZ98ZLS210365';
const contract: Contract = {
  id: contractIdOf(vin),
  ...{ vin, model: '718 Cayman GTS', modelYear: 2020, plate: 'FL 24680' },
  services: { remote: active, safety: notBooked, security: active },
  stolen: null,
};
const stolen: Contract = {
  ...contract,
  stolen: { incidentId: sampleId(1), since: sampleNow - dayMs, isInTheftMode: true },
};
const de = wordsIn('de');

describe('a typed day', () => {
  it('is read as people here write it, in the desk’s own time zone', () => {
    const day = new Date(2026, 10, 2).getTime();
    for (const text of ['2.11.2026', '02.11.26', '2/11/2026', ' 2-11-2026 ', '2026-11-02', '2. 11. 2026']) {
      expect(typedDate(text), text).toBe(day);
    }
  });

  it('that does not exist is none', () => {
    for (const text of ['31.2.2026', '0.1.2026', '1.13.2026', '2.11.', '', 'heute', '2026-2-30']) {
      expect(typedDate(text), text).toBeNull();
    }
  });

  it('of the purchase is never before the purchase itself', () => {
    const day = new Date(2026, 10, 2).getTime();
    expect(arrivalOn(day, day + 5)).toBe(day + 5);
    expect(arrivalOn(day, day - 1)).toBe(day);
    expect(arrivalOn(day, new Date(2026, 10, 3).getTime())).toBe(day);
  });
});

describe('what may be recorded of a contract', () => {
  it('stands on six number keys, each with the reason that forbids it', () => {
    const deeds = contractDeeds(contract, serviceDesk, [], sampleNow);
    expect(deeds.map(({ key, kind, service, whyNot }) => [key, kind, service, whyNot])).toEqual([
      ['1', 'withdraw', 'remote', null],
      ['2', 'cancel', 'remote', null],
      ['3', 'withdraw', 'safety', 'service-not-booked'],
      ['4', 'cancel', 'safety', 'service-not-booked'],
      ['5', 'withdraw', 'security', null],
      ['6', 'cancel', 'security', null],
    ]);
    expect(deeds[0]?.until).toBe((active.purchasedAt ?? 0) + withdrawalMs);
  });

  it('leaves a stolen car its Security, and changes nothing for other desks', () => {
    const reasons = (of: Contract, role: 'service-desk' | 'theft-desk') =>
      contractDeeds(of, operator(role), [], sampleNow).map(({ whyNot }) => whyNot);
    expect(reasons(stolen, 'service-desk').slice(4)).toEqual(['car-is-stolen', 'car-is-stolen']);
    expect(reasons(stolen, 'service-desk').slice(0, 2)).toEqual([null, null]);
    expect(new Set(reasons(contract, 'theft-desk'))).toEqual(new Set(['role-not-allowed']));
  });
});

describe('Security between the alarm and the owner’s word', () => {
  const alarm = sampleIncident({ kind: 'theft', vehicle: { ...unknownVehicle, vin } });
  const reasons = (cases: Incident[]) =>
    contractDeeds(contract, serviceDesk, cases, sampleNow).map(({ whyNot }) => whyNot);

  it('does not end, for the reason that the gateway gives, and the other services may', () => {
    expect(reasons([alarm])).toEqual([
      ...[null, null, 'service-not-booked', 'service-not-booked'],
      ...['car-is-stolen', 'car-is-stolen'],
    ]);
    const cancel = contractDeeds(contract, serviceDesk, [], sampleNow)[5];
    if (cancel === undefined) throw new Error('no such deed');
    const draft = { day: '10.11.2023', reference: 'B-17' };
    expect(typedEnd(cancel, draft, contract, serviceDesk, [alarm], sampleNow)).toEqual({
      kind: 'refused',
      reason: 'car-is-stolen',
    });
  });

  it('is free of other cars’ thefts, and of a crash', () => {
    const other = sampleIncident({ kind: 'theft', vehicle: { ...unknownVehicle, vin: 'WP0ZZZ99ZTS392124' } });
    const unknownCar = sampleIncident({ kind: 'theft' });
    const crash = sampleIncident({ vehicle: { ...unknownVehicle, vin }, contract });
    expect(reasons([other, unknownCar, crash]).slice(4)).toEqual([null, null]);
    expect(reasons([sampleIncident({ kind: 'theft', contract })]).slice(4)).toEqual(['car-is-stolen', 'car-is-stolen']);
  });
});

describe('the form of an end', () => {
  const [withdraw, cancel] = contractDeeds(contract, serviceDesk, [], sampleNow);
  const typed = (deed: typeof withdraw, day: string, reference = '') => {
    if (deed === undefined) throw new Error('no such deed');
    return typedEnd(deed, { day, reference }, contract, serviceDesk, [], sampleNow);
  };

  it('says what is missing, then what the rules say, then what will be decided', () => {
    expect(typed(cancel, 'gestern')).toEqual({ kind: 'incomplete', need: 'date' });
    expect(typed(cancel, '10.11.2023')).toEqual({ kind: 'incomplete', need: 'reference' });
    expect(typed(cancel, '20.11.2023', 'B-17')).toEqual({ kind: 'refused', reason: 'date-impossible' });
    expect(typed(withdraw, '1.1.2023')).toEqual({ kind: 'refused', reason: 'date-impossible' });
    const letterAt = new Date(2023, 10, 10).getTime();
    expect(typed(cancel, '10.11.2023', ' B-17 ')).toEqual({
      kind: 'ready',
      intent: { kind: 'cancel', args: { service: 'remote', letterAt, reference: 'B-17' } },
      day: letterAt,
      reference: 'B-17',
    });
  });

  it('takes the day of the purchase for the purchase’s own hour', () => {
    const result = typed(withdraw, de.format.date(active.purchasedAt ?? 0).replaceAll('/', '.'));
    expect(result).toMatchObject({ kind: 'ready', intent: { args: { receivedAt: active.purchasedAt } } });
  });
});

describe('a service in words', () => {
  it('says its state and what it rests on', () => {
    const { state, details } = serviceWords(de, contract, 'security', sampleNow);
    expect(state).toEqual({ text: 'aktiv', tone: 'good' });
    expect(details).toEqual(['gekauft 04.11.2023', 'aktiviert 05.11.2023', 'verlängert sich am 03.11.2024']);
    expect(serviceWords(de, contract, 'safety', sampleNow)).toEqual({
      state: { text: 'nicht gebucht', tone: 'muted' },
      details: [],
    });
  });

  it('names the letter that ended it, and who recorded that', () => {
    const ended = { at: sampleNow, by: serviceDesk.id, letterAt: sampleNow - dayMs, reference: 'B-17' };
    const over: Contract = {
      ...contract,
      services: { ...contract.services, remote: { ...active, state: 'cancelled', isRenewing: false, ended } },
    };
    expect(serviceWords(de, over, 'remote', sampleNow).details).toEqual([
      'gekauft 04.11.2023',
      'Schreiben vom 13.11.2023, B-17',
      'erfasst 14.11.2023 von lwagner',
    ]);
  });

  it('has run out with a term that does not renew, except of a stolen car', () => {
    const services = { ...contract.services, security: { ...active, isRenewing: false } };
    const later = sampleNow + 400 * dayMs;
    const stateOf = (of: Contract) => serviceWords(de, { ...of, services }, 'security', later).state.text;
    expect(stateOf(contract)).toBe('abgelaufen');
    expect(stateOf(stolen)).toBe('aktiv');
  });

  it('belongs to a car that is called by what is known of it', () => {
    expect(contractName(contract)).toBe('718 Cayman GTS FL 24680');
    expect(contractName({ vin, model: null, plate: null })).toBe(vin);
  });
});
