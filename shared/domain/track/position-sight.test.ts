import { expect, it } from 'vitest';
import type { Incident } from '../incident.ts';
import { type Pursuit, untouchedPursuit } from '../pursuit.ts';
import { operator, startAt, uuid } from '../testing/builders.ts';
import { positionSight } from './position-sight.ts';

const on = { actionId: uuid(1), at: startAt, by: operator().id };
const off = { ...on, reason: 'gefunden', inhibition: 'none' as const };
const theft = (modes: Pursuit['modes']): Pick<Incident, 'kind' | 'pursuit'> => ({
  kind: 'theft',
  pursuit: { ...untouchedPursuit, modes },
});

it('a stolen car is seen in theft mode only, and by the theft desk and the supervisor only', () => {
  expect(positionSight(theft([]), 'theft-desk')).toBe('sealed');
  expect(positionSight(theft([{ on, off: null }]), 'theft-desk')).toBe('open');
  expect(positionSight(theft([{ on, off: null }]), 'supervisor')).toBe('open');
  expect(positionSight(theft([{ on, off }]), 'supervisor')).toBe('ended');
  expect(positionSight(theft([{ on, off: null }]), 'crash-desk')).toBe('other-desk');
  expect(positionSight(theft([{ on, off: null }]), 'service-desk')).toBe('other-desk');
});

it('a crashed car is seen by every desk', () => {
  expect(positionSight({ kind: 'crash', pursuit: null }, 'theft-desk')).toBe('open');
});
