import { expect, it, onTestFinished, vi } from 'vitest';
import type { PositionIntake } from '#shared/protocol/intake.ts';
import { fastClock } from './fast-clock.test-support.ts';
import type { Happening } from './happening.ts';
import type { Answer } from './intake-client.ts';
import { createPlayer } from './player.ts';
import { readRoads } from './roads.ts';

const startAt = 1_795_000_000_000;
const incidentId = '00000000-0000-4000-8000-00000000c001';

/** Plays a theft and its drive, and answers each place as told. */
function play(drive: Extract<Happening, { kind: 'drive' }>, answerTo: (nth: number) => Answer) {
  const heard: PositionIntake['fix'][] = [];
  const taken: Answer = { kind: 'accepted', reply: { incidentId, seq: 1, isNew: true } };
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const player = createPlayer({
    intake: {
      sendAlert: async () => taken,
      async sendPosition(_incidentId, fix) {
        const answer = answerTo(heard.push(fix));
        return answer.kind === 'accepted' ? taken : answer;
      },
      sendUnits: async () => {},
    },
    ...{ colleague: null, roads: readRoads(), startAt, clock: fastClock(startAt, 1_000) },
    ...{ log: () => {}, signal: ending.signal },
  });
  const { caseKey } = drive;
  const trigger = 'owner-report';
  player.play({ kind: 'theft', afterMs: 0, caseKey, body: { reportId: caseKey, trigger, vehicle: {} } });
  player.play(drive);
  return heard;
}

const drive = (placesBefore: number) => ({
  ...{ kind: 'drive' as const, afterMs: 0, caseKey: 'report-1', road: 0, everyMs: 10_000, placesBefore },
  drive: { startM: 0, minKmh: 50, maxKmh: 90, periodMs: 60_000 },
});
const accepted: Answer = { kind: 'accepted', reply: { incidentId, seq: 1, isNew: false } };
const modeOff: Answer = { kind: 'refused', status: 409, error: 'theft-mode-off', body: '' };

it('lets a car that kept its places tell each of them once it is taken, in order, and then go on', async () => {
  const heard = play(drive(600), (nth) => (nth < 4 ? modeOff : accepted));
  await vi.waitUntil(() => heard.length >= 610, { timeout: 10_000 });
  const firstAt = startAt - 600 * 10_000;
  const times = heard.slice(3).map(({ measuredAt }) => measuredAt);
  expect(heard.slice(0, 3).map(({ measuredAt }) => measuredAt)).toEqual([firstAt, firstAt, firstAt]);
  expect(times).toEqual(times.map((_, index) => firstAt + index * 10_000));
});

it('lets another one begin with where it is now', async () => {
  const heard = play(drive(0), () => accepted);
  await vi.waitUntil(() => heard.length >= 3, { timeout: 10_000 });
  expect(heard[0]?.measuredAt).toBeGreaterThanOrEqual(startAt);
});
