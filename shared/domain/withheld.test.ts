import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import type { Role } from './operator.ts';
import { action, anyHash, fix, intents, opened, recorded, uuid } from './testing/builders.ts';
import { afterSteps, position, pursuedTo, theftReport } from './testing/theft-case.ts';
import { incidentShownTo, isWithheld, shownTo, withoutReportedPlace } from './withheld.ts';

const seeing: readonly Role[] = ['theft-desk', 'supervisor'];
const others: readonly Role[] = ['crash-desk', 'service-desk'];
const [theft, crash] = [() => 'theft' as const, () => 'crash' as const];
const old: Entry = { seq: 4, at: 0, hash: anyHash, incidentId: uuid(1), kind: 'position:received', fix: fix() };
const gone = ({ seq, at, hash, incidentId }: Entry) => ({ seq, at, hash, incidentId, kind: 'entry:withheld' });

describe('what a role is shown of the journal', () => {
  it('a position of theft mode goes to those who follow the car, and its place in the chain to all', () => {
    const told = position(4, 'theft-mode');
    for (const role of seeing) expect(shownTo(role, told, theft)).toBe(told);
    for (const role of others) expect(shownTo(role, told, theft)).toEqual(gone(told));
  });

  it('what was told before theft mode goes to nobody', () => {
    const sealed = position(4, 'sealed');
    for (const role of [...seeing, ...others]) expect(shownTo(role, sealed, theft)).toEqual(gone(sealed));
  });

  it('positions of before protocol 4 are shown by the kind of their case, and to nobody when that is unknown', () => {
    for (const role of [...seeing, ...others]) {
      expect(shownTo(role, old, crash)).toBe(old);
      expect(shownTo(role, old, theft)).toEqual(gone(old));
      expect(shownTo(role, old, () => undefined)).toEqual(gone(old));
    }
  });

  it('a watched place is one as well; everything else of the case is for all', () => {
    const watch = recorded(5, action(5, intents.watch));
    const note = recorded(6, action(6, intents.note));
    for (const role of others) expect(shownTo(role, watch, theft)).toEqual(gone(watch));
    for (const role of seeing) expect(shownTo(role, watch, theft)).toBe(watch);
    for (const role of others) expect(shownTo(role, note, theft)).toBe(note);
  });

  it('a case without its place goes to the other desks', () => {
    const row = afterSteps(pursuedTo('sight'), [intents.watch]);
    for (const role of seeing) expect(incidentShownTo(role, row)).toBe(row);
    for (const role of others) {
      expect(incidentShownTo(role, row)).toMatchObject({ fix: null, pursuit: { watches: [], stage: 'in-sight' } });
    }
    const crashed = { ...row, kind: 'crash' as const };
    expect(incidentShownTo('service-desk', crashed)).toBe(crashed);
  });

  it('the place in a theft report of before protocol 4 is taken out, that of a crash stays', () => {
    const report = opened(1, uuid(1), theftReport({ fix: fix() }));
    expect(withoutReportedPlace(report)).toMatchObject({ report: { fix: null } });
    const crashed = opened(1);
    expect(withoutReportedPlace(crashed)).toBe(crashed);
  });
});

describe('what stands in the place of an entry', () => {
  const { at, hash } = position(4, 'sealed');
  const place = { seq: 4, at, hash, incidentId: null, kind: 'entry:withheld' };
  it.each([
    ['nothing but its place', place, true],
    ['something beside', { ...place, fix: null }, false],
    ['no hash', { ...place, hash: undefined }, false],
    ['another kind', { ...place, kind: 'position:received' }, false],
    ['nothing at all', null, false],
  ])('says %s', (_what, raw, is) => {
    expect(isWithheld(raw)).toBe(is);
  });
});
