import { expect, it } from 'vitest';
import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { action, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import { afterSteps, position, pursuedTo, secondAtDesk } from '#shared/domain/testing/theft-case.ts';
import { nextStep } from './next-step.ts';

const inhibit = { kind: 'command', args: { command: 'inhibit-restart' } } as const;
const seen = pursuedTo('sight');
const vehicle = { ...seen.vehicle, vin: 'WP0ZZZ99ZTS392124' };
const requested = afterSteps({ ...seen, vehicle }, [inhibit]);
const commandId = requested.pursuit?.commands[0]?.actionId ?? '';
const approval = action(30, { kind: 'approve', args: { commandId } }, uuid(1), secondAtDesk);
const approved = fold(requested, recorded(30, approval)) as Incident;
const crawling = fold(approved, position(31, 'theft-mode', { speedKmh: 3 })) as Incident;
const now = startAt + 1_000;

function stepOf(incident: Incident, at: number, limits = guards): string {
  const command = incident.pursuit?.commands[0];
  if (command === undefined) throw new Error('there is no command');
  const step = nextStep(incident, command, false, at, limits);
  return step.kind === 'settle' ? step.outcome : step.kind;
}

it('what was approved goes out by the limits of the centre alone', () => {
  expect(stepOf(approved, now)).toBe('send');
  expect(stepOf(approved, now + 20_000)).toBe('guards-missing');
  expect(stepOf(approved, now + 20_000, { ...guards, freshFixS: 30 })).toBe('send');
  expect(stepOf(crawling, now)).toBe('guards-missing');
  expect(stepOf(crawling, now, { ...guards, standstillKmh: 3 })).toBe('send');
});
