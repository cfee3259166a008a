import { expect, it } from 'vitest';
import { roleSchema } from '#shared/domain/operator.ts';
import { whyNoTracks } from './why-no-tracks.ts';

it('all tracks are for the theft desk and the supervisor, and never drawn from a disk that is no longer written', () => {
  const open = (isEmergency: boolean) => roleSchema.options.filter((role) => whyNoTracks(role, isEmergency) === null);
  expect(open(false).sort()).toEqual(['supervisor', 'theft-desk']);
  expect(open(true)).toEqual([]);
  expect(whyNoTracks('theft-desk', true)).toBe('units.tracksEmergency');
});
