import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookedService, bookedServiceSchema, type Contract, contractIdOf, notBooked } from './contract.ts';
import {
  applyContract,
  type ContractEvent,
  judgeContract,
  stateAt,
  termEndOf,
  withdrawalMs,
} from './contract-rules.ts';
import { operator, startAt, uuid } from './testing/builders.ts';

const dayMs = 24 * 3_600_000;
const by = operator('service-desk', 'lwagner').id;
const vin = 'WP0ZZZ98ZLS210365';
const fresh: Contract = {
  id: contractIdOf(vin),
  ...{ vin, model: '718 Cayman GTS', modelYear: 2020, plate: 'FL 24680' },
  services: { remote: notBooked, safety: notBooked, security: notBooked },
  stolen: null,
};
const stolen = { incidentId: uuid(1), since: startAt, isInTheftMode: true };

const buy = (at = startAt, service: BookedService = 'security'): ContractEvent => {
  return { kind: 'purchase', service, at, renewsAt: at + 365 * dayMs };
};
const withdraw = (receivedAt: number, at = receivedAt): ContractEvent => {
  return { kind: 'withdraw', service: 'security', at, receivedAt, by };
};
const cancel = (at: number, reference = 'B-17', letterAt = at): ContractEvent => {
  return { kind: 'cancel', service: 'security', at, letterAt, reference, by };
};
const bought = applyContract(fresh, buy());
const active = applyContract(bought, { kind: 'activate', service: 'security', at: startAt + 1 });

describe('rule 1: eligible, bought, activated', () => {
  it('sells no service for a car that it is not offered for, or of which nobody knows', () => {
    expect(judgeContract({ ...fresh, model: 'Taycan', modelYear: 2021 }, buy())).toBe('not-eligible');
    expect(judgeContract({ ...fresh, model: '911 Carrera', modelYear: 2020 }, buy())).toBe('not-eligible');
    expect(judgeContract({ ...fresh, model: null }, buy())).toBe('not-eligible');
    expect(judgeContract(fresh, buy())).toBeNull();
  });

  it('has a bought service in use after its activation only', () => {
    expect(stateAt(bought, 'security', startAt + 1)).toBe('booked');
    expect(stateAt(active, 'security', startAt + 2)).toBe('active');
    expect(judgeContract(fresh, { kind: 'activate', service: 'security', at: startAt })).toBe('service-not-booked');
    expect(judgeContract(active, { kind: 'activate', service: 'security', at: startAt + 2 })).toBe(
      'service-not-booked',
    );
    expect(judgeContract(active, buy(startAt + 2))).toBe('service-running');
  });
});

describe('rule 2: withdrawal up to 28 days after the purchase', () => {
  it('counts when the owner’s word arrived, not when somebody recorded it', () => {
    const last = startAt + withdrawalMs;
    expect(judgeContract(active, withdraw(last, last + 5 * dayMs))).toBeNull();
    expect(judgeContract(active, withdraw(last + 1))).toBe('withdrawal-too-late');
  });

  it('does not believe a word from before the purchase, or from tomorrow', () => {
    expect(judgeContract(active, withdraw(startAt - 1, startAt))).toBe('date-impossible');
    expect(judgeContract(active, withdraw(startAt + dayMs, startAt))).toBe('date-impossible');
  });
});

describe('rule 3: an end by renewal switched off, or by a written notice', () => {
  it('wants the letter’s reference, and a date that has been', () => {
    expect(judgeContract(active, cancel(startAt + 1, ' '))).toBe('written-notice-missing');
    expect(judgeContract(active, cancel(startAt + 1, 'B-17', startAt + dayMs))).toBe('date-impossible');
    expect(judgeContract(active, cancel(startAt + 1))).toBeNull();
  });

  it('lets a service that no longer renews end with the term that runs, and be bought anew then', () => {
    const inSecondYear = startAt + 400 * dayMs;
    const off = applyContract(active, {
      kind: 'set-renewal',
      service: 'security',
      at: inSecondYear,
      isRenewing: false,
    });
    const end = off.services.security.renewsAt ?? 0;
    expect(end).toBe(Date.UTC(2028, 0, 15, 12));
    expect(stateAt(off, 'security', end)).toBe('active');
    expect(stateAt(off, 'security', end + 1)).toBe('expired');
    expect(judgeContract(off, cancel(end + 1))).toBe('service-not-booked');
    expect(judgeContract(off, buy(end + 1))).toBeNull();
  });

  it('renews a term of 29 February on the last day of February', () => {
    const renewsAt = Date.UTC(2028, 1, 29, 12);
    const standing = { ...bought.services.security, renewsAt };
    expect(termEndOf(standing, renewsAt)).toBe(renewsAt);
    expect(termEndOf(standing, renewsAt + 1)).toBe(Date.UTC(2029, 1, 28, 12));
    expect(termEndOf(standing, Date.UTC(2031, 11, 1))).toBe(Date.UTC(2032, 1, 29, 12));
  });
});

describe('rules 4 and 5: a stolen car', () => {
  it('keeps its Security, whoever wants to end it and however', () => {
    const taken = { ...active, stolen };
    expect(judgeContract(taken, withdraw(startAt + 1))).toBe('car-is-stolen');
    expect(judgeContract(taken, cancel(startAt + 1))).toBe('car-is-stolen');
    const off = applyContract(taken, { kind: 'set-renewal', service: 'security', at: startAt + 2, isRenewing: false });
    expect(stateAt(off, 'security', startAt + 5000 * dayMs)).toBe('active');
    expect(stateAt({ ...off, stolen: null }, 'security', startAt + 5000 * dayMs)).toBe('expired');
  });

  it('gets no Security for this theft any more, and its other services stay free', () => {
    expect(judgeContract({ ...fresh, stolen }, buy())).toBe('no-purchase-after-theft');
    expect(judgeContract({ ...fresh, stolen }, buy(startAt, 'remote'))).toBeNull();
  });
});

type Step = ContractEvent | { kind: 'theft'; at: number } | { kind: 'theft-end'; at: number };

/** Whatever may come, in any order, with times that only go on. */
const steps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        ...(['purchase', 'activate', 'set-renewal', 'withdraw', 'cancel', 'theft', 'theft-end'] as const),
      ),
      service: fc.constantFrom(...bookedServiceSchema.options),
      afterMs: fc.integer({ min: 0, max: 200 * dayMs }),
      earlierMs: fc.integer({ min: -dayMs, max: 60 * dayMs }),
      isOn: fc.boolean(),
      reference: fc.constantFrom('', 'B-17'),
    }),
    { maxLength: 30 },
  )
  .map((list) => {
    let at = startAt;
    return list.map(({ kind, service, afterMs, earlierMs, isOn, reference }): Step => {
      at += afterMs;
      switch (kind) {
        case 'purchase':
          return buy(at, service);
        case 'activate':
          return { kind, service, at };
        case 'set-renewal':
          return { kind, service, at, isRenewing: isOn };
        case 'withdraw':
          return { kind, service, at, receivedAt: at - earlierMs, by };
        case 'cancel':
          return { kind, service, at, letterAt: at - earlierMs, reference, by };
        default:
          return { kind, at };
      }
    });
  });

/** Takes a step as the gateway does: what is refused changes nothing. */
function take(contract: Contract, step: Step): Contract {
  if (step.kind === 'theft') return { ...contract, stolen: { ...stolen, since: step.at } };
  if (step.kind === 'theft-end') return { ...contract, stolen: null };
  return judgeContract(contract, step) === null ? applyContract(contract, step) : contract;
}

const isRunning = (contract: Contract, service: BookedService, at: number) =>
  ['booked', 'active'].includes(stateAt(contract, service, at));

describe('all orders of purchase, activation, withdrawal, cancellation, renewal, theft and its end', () => {
  const check = (property: (before: Contract, step: Step, after: Contract) => void) =>
    fc.assert(
      fc.property(steps, (list) => {
        let contract = fresh;
        for (const step of list) {
          const after = take(contract, step);
          property(contract, step, after);
          contract = after;
        }
      }),
      { seed: 5, numRuns: 400 },
    );

  it('never ends Security while the car is stolen, nor has it bought then', () =>
    check((before, step, after) => {
      if (before.stolen === null || after.stolen === null) return;
      expect(isRunning(after, 'security', step.at)).toBe(isRunning(before, 'security', step.at));
      expect(after.services.security.purchasedAt).toBe(before.services.security.purchasedAt);
    }));

  it('has nothing active that was not bought and activated, in this order', () =>
    check((_before, _step, { services }) => {
      for (const { state, purchasedAt, activatedAt } of Object.values(services)) {
        if (state === 'booked') expect(activatedAt).toBeNull();
        if (state !== 'active') continue;
        expect(purchasedAt).not.toBeNull();
        expect(activatedAt).toBeGreaterThanOrEqual(purchasedAt ?? Number.POSITIVE_INFINITY);
      }
    }));

  it('withdraws exactly what runs, within 28 days of its purchase, of a car that is not stolen', () =>
    check((before, step, after) => {
      if (step.kind !== 'withdraw') return;
      const { purchasedAt } = before.services[step.service];
      const isAsRule =
        isRunning(before, step.service, step.at) &&
        !(step.service === 'security' && before.stolen !== null) &&
        purchasedAt !== null &&
        step.receivedAt >= purchasedAt &&
        step.receivedAt <= step.at &&
        step.receivedAt - purchasedAt <= withdrawalMs;
      expect(after !== before).toBe(isAsRule);
    }));

  it('has for each end who recorded it and what it rests on, and renews nothing that has ended', () =>
    check((_before, _step, { services }) => {
      for (const { state, ended, isRenewing } of Object.values(services)) {
        const isEnded = state === 'withdrawn' || state === 'cancelled';
        expect(ended !== null).toBe(isEnded);
        if (!isEnded) continue;
        expect(isRenewing).toBe(false);
        expect(ended).toMatchObject({ by, letterAt: expect.any(Number) });
        if (state === 'cancelled') expect(ended?.reference).toBe('B-17');
      }
    }));

  it('touches no service but the one that it is about, and never the theft', () =>
    check((before, step, after) => {
      if (!('service' in step)) return;
      for (const service of bookedServiceSchema.options) {
        if (service !== step.service) expect(after.services[service]).toBe(before.services[service]);
      }
      expect(after.stolen).toBe(before.stolen);
    }));
});
