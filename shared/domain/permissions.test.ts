import { expect, it } from 'vitest';
import type { ActionKind } from './action.ts';
import { pursuitKinds } from './apply-pursuit.ts';
import { roleSchema } from './operator.ts';
import { isAllowed, mayChangeContracts, maySeeTracks } from './permissions.ts';
import { intents } from './testing/builders.ts';

const roles = roleSchema.options;
const kinds = Object.keys(intents) as ActionKind[];
const rolesFor = (kind: ActionKind, of: 'crash' | 'theft') => roles.filter((role) => isAllowed(role, kind, of));

it('a stolen car is the theft desk’s and the supervisor’s, step by step', () => {
  for (const kind of pursuitKinds)
    expect(new Set(rolesFor(kind, 'theft'))).toEqual(new Set(['theft-desk', 'supervisor']));
  expect(new Set(roles.filter(maySeeTracks))).toEqual(new Set(['theft-desk', 'supervisor']));
});

it('whoever may look at a position may see it, and nobody else', () => {
  expect(rolesFor('look', 'theft')).toEqual(roles.filter(maySeeTracks));
});

it('contracts are the service desk’s, whatever the case', () => {
  for (const of of ['crash', 'theft'] as const) {
    for (const kind of ['withdraw', 'cancel'] as const)
      expect(rolesFor(kind, of)).toEqual(roles.filter(mayChangeContracts));
  }
  expect(kinds.filter((kind) => isAllowed('service-desk', kind, 'theft'))).toEqual(['note', 'withdraw', 'cancel']);
});

it('any desk but the service desk silences an alarm, and every role leaves a note', () => {
  expect(rolesFor('acknowledge', 'theft')).toEqual(roles.filter((role) => role !== 'service-desk'));
  expect(rolesFor('note', 'crash')).toEqual(roles);
});
