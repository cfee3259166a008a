import { type Random, seededRandom } from '../../server-mock/simulator/random.ts';
import type { DeskKill, Plan, PlanEvent } from './plan.ts';
import type { LinkMode } from './proxy.ts';

/** What a round is about. mixed: any faults. walk: kills at one point after the other, so that every door has its turn. */
export const themes = [
  'mixed',
  'walk',
  'restore',
  'pause',
  'claims',
  'storage',
  'clocks',
  'answers',
  'partition',
] as const;
export type Theme = (typeof themes)[number];

export interface ScheduleOptions {
  consoles: number;
  /** Of this round among all: says which points a walk tries. */
  round: number;
  /** Null: the one whose turn it is. */
  theme: Theme | null;
}

const longPauseMs = 60_000;
const tenMinutesMs = 10 * 60_000;
const linkModes: readonly LinkMode[] = ['cut', 'hang', 'hang-up', 'hang-down', 'half-open', 'slow'];
/** How many points one decision, its way to the gateway and back pass, roughly: further than that a walk does not go. */
const walkLength = 90;

/** One seed, one plan: what operators decide, which alerts come, which faults happen and when. */
export function makePlan(seed: number, { consoles, round, theme: wanted }: ScheduleOptions): Plan {
  const theme = wanted ?? themeOf(round);
  const random = seededRandom(seed);
  const lengthMs = lengthOf(theme, random);
  const isClockRound = theme === 'clocks' || random.next() < 0.2;
  const skew = () => (isClockRound ? random.pick([-1, 0, 1]) * random.between(1_000, tenMinutesMs) : 0);
  const events: PlanEvent[] = [
    ...alerts(random, lengthMs),
    ...work(random, consoles, lengthMs),
    ...faults(random, theme, { consoles, round, lengthMs }),
  ];
  return {
    seed,
    consoles,
    lengthMs,
    skewsMs: Array.from({ length: consoles }, skew),
    gatewayOffsetMs: skew(),
    mostEntriesBehind: random.next() < 0.3 ? random.integer(0, 15) : 2_000,
    events: events.sort((a, b) => a.atMs - b.atMs),
  };
}

function lengthOf(theme: Theme, random: Random): number {
  if (theme === 'pause') return longPauseMs + 2_500;
  return theme === 'partition' ? random.between(7_000, 10_000) : random.between(3_000, 5_500);
}

function themeOf(round: number): Theme {
  if (round % 60 === 59) return 'pause';
  const turn: readonly Theme[] = [
    'walk',
    'mixed',
    'walk',
    'storage',
    'mixed',
    'restore',
    'walk',
    'claims',
    'answers',
    'clocks',
    'partition',
  ];
  return turn[round % turn.length] ?? 'mixed';
}

function alerts(random: Random, lengthMs: number): PlanEvent[] {
  const later = Array.from({ length: random.integer(1, 3) }, () => random.between(0, lengthMs));
  const callId = () => random.uuid();
  const first: PlanEvent[] = [false, true].map((isTheft) => ({ atMs: 0, kind: 'alert', callId: callId(), isTheft }));
  return [
    ...first,
    ...later.map((atMs): PlanEvent => ({ atMs, kind: 'alert', callId: callId(), isTheft: random.next() < 0.3 })),
  ];
}

function work(random: Random, consoles: number, lengthMs: number): PlanEvent[] {
  return Array.from({ length: random.integer(7, 11) * consoles }, (): PlanEvent => {
    const desk = random.integer(0, consoles - 1);
    const atMs = random.between(600, lengthMs);
    if (random.next() < 0.08) return { atMs, kind: 'settle-refused', desk, roll: random.next() };
    const count = random.next() < 0.25 ? random.integer(2, 4) : 1;
    const rolls = Array.from({ length: count }, () => random.next());
    return { atMs, kind: 'decide', desk, rolls, validMs: random.between(400, 5_000) };
  });
}

interface Frame {
  consoles: number;
  round: number;
  lengthMs: number;
}

function faults(random: Random, theme: Theme, frame: Frame): PlanEvent[] {
  switch (theme) {
    case 'walk':
      return walk(random, frame);
    case 'restore':
      return [...putBack(random, frame), ...anyFaults(random, frame, random.integer(0, 2))];
    case 'pause':
      return [{ atMs: random.between(500, 2_000), kind: 'gateway-pause', forMs: longPauseMs }];
    case 'claims':
      return [
        ...Array.from({ length: 4 }, () => together(random, frame)),
        ...anyFaults(random, frame, random.integer(1, 2)),
      ];
    case 'storage':
      return [...storageFaults(random, frame), ...anyFaults(random, frame, random.integer(0, 1)).map(withoutWipe)];
    case 'clocks':
      return [
        { atMs: when(random, frame), kind: 'clock', desk: aDesk(random, frame), skewMs: jump(random) },
        gatewayKill(random, frame, jump(random)),
        ...anyFaults(random, frame, random.integer(1, 2)),
      ];
    case 'partition':
      return [...partitions(random, frame), ...anyFaults(random, frame, random.integer(0, 1))];
    case 'answers':
      return [...lostAnswers(random, frame), ...anyFaults(random, frame, random.integer(0, 1))];
    case 'mixed':
      return anyFaults(random, frame, random.integer(2, 5));
  }
}

/** Kills each desk twice, at the points whose turn it is. */
function walk(random: Random, frame: Frame): PlanEvent[] {
  return Array.from({ length: frame.consoles * 2 }, (_, index) => ({
    ...deskKill(random, frame),
    desk: index % frame.consoles,
    points: 1 + ((frame.round * 7 + index * 31) % walkLength),
  }));
}

/** Everything is sent several times, and some of it by a desk that died in between. */
function lostAnswers(random: Random, frame: Frame): PlanEvent[] {
  return Array.from({ length: frame.consoles }, (_, desk) => desk).flatMap((desk): PlanEvent[] => [
    {
      atMs: random.between(500, frame.lengthMs / 2),
      kind: 'reset-on',
      on: anyWay(random),
      desk,
      times: random.integer(4, 8),
    },
    { ...deskKill(random, frame), desk, points: random.integer(1, walkLength) },
    { ...killInTheAct(random, frame), desk },
  ]);
}

/** Long enough that both ends give up, so that what was held meets what came on another connection. */
function partitions(random: Random, frame: Frame): PlanEvent[] {
  return Array.from({ length: frame.consoles }, (_, desk) => ({
    atMs: random.between(500, 2_500),
    kind: 'link',
    desk,
    mode: random.pick(['hang', 'hang-up', 'hang-down', 'half-open'] as const),
    forMs: random.between(4_000, 7_500),
  }));
}

function putBack(random: Random, frame: Frame): PlanEvent[] {
  const copyAt = random.between(600, frame.lengthMs * 0.4);
  return [
    { atMs: copyAt, kind: 'gateway-copy', downMs: random.between(0, 200) },
    {
      atMs: random.between(copyAt + 1_500, frame.lengthMs + 1_000),
      kind: 'gateway-restore',
      downMs: random.between(0, 400),
    },
  ];
}

/** A desk loses one of its two stores at a time: what loses both at once has lost what it held. */
function storageFaults(random: Random, frame: Frame): PlanEvent[] {
  return Array.from({ length: frame.consoles }, (_, desk) => desk).flatMap((desk): PlanEvent[] => {
    const roll = random.next();
    if (roll < 0.6) return [...diskFaults(random, frame, desk), slowLine(random, frame, desk)];
    if (roll < 0.8) return [{ atMs: when(random, frame), kind: 'box', desk, forMs: random.between(300, 2_500) }];
    return [{ ...deskKill(random, frame), desk, isWiped: true }];
  });
}

function diskFaults(random: Random, frame: Frame, desk: number): PlanEvent[] {
  return Array.from({ length: random.integer(1, 5) }, () => ({
    atMs: when(random, frame),
    kind: 'disk',
    desk,
    state: random.pick(['full', 'failing'] as const),
    forMs: random.between(30, 1_500),
  }));
}

/** So that a fault of the disk meets what is under way. */
function slowLine(random: Random, frame: Frame, desk: number): PlanEvent {
  return { atMs: when(random, frame), kind: 'link', desk, mode: random.pick(['slow', 'hang-down']), forMs: 2_500 };
}

function withoutWipe(event: PlanEvent): PlanEvent {
  return event.kind === 'desk-kill' || event.kind === 'desk-kill-on' ? { ...event, isWiped: false } : event;
}

function anyFaults(random: Random, frame: Frame, count: number): PlanEvent[] {
  return Array.from({ length: count }, () => anyFault(random, frame));
}

function anyFault(random: Random, frame: Frame): PlanEvent {
  const atMs = when(random, frame);
  const desk = aDesk(random, frame);
  const roll = random.next();
  if (roll < 0.16) return gatewayKill(random, frame, null);
  if (roll < 0.28) {
    const [on, afterMs] = [anyWay(random), random.between(0, 12)];
    return { atMs, kind: 'gateway-kill-on', on, desk, afterMs, downMs: random.between(0, 600) };
  }
  if (roll < 0.34) return { atMs, kind: 'gateway-pause', forMs: random.between(300, 6_000) };
  if (roll < 0.44) return { atMs, kind: 'reset-on', on: anyWay(random), desk, times: random.integer(1, 4) };
  if (roll < 0.72) return { atMs, kind: 'link', desk, mode: random.pick(linkModes), forMs: random.between(300, 6_000) };
  if (roll < 0.78) return together(random, frame);
  return roll < 0.86 ? killInTheAct(random, frame) : deskKill(random, frame);
}

function together(random: Random, frame: Frame): PlanEvent {
  const first = aDesk(random, frame);
  const desks =
    frame.consoles === 1 ? [first] : [first, (first + random.integer(1, frame.consoles - 1)) % frame.consoles];
  return { atMs: when(random, frame), kind: 'claim-together', desks, roll: random.next() };
}

function gatewayKill(random: Random, frame: Frame, offsetMs: number | null): PlanEvent {
  return { atMs: when(random, frame), kind: 'gateway-kill', downMs: random.between(0, 800), offsetMs };
}

function deskKill(random: Random, frame: Frame): PlanEvent & DeskKill {
  return {
    atMs: when(random, frame),
    kind: 'desk-kill',
    desk: aDesk(random, frame),
    points: random.next() < 0.4 ? 0 : random.integer(1, walkLength),
    downMs: random.between(0, 600),
    isWiped: random.next() < 0.15,
    tearAt: random.next(),
  };
}

function killInTheAct(random: Random, frame: Frame): Extract<PlanEvent, { kind: 'desk-kill-on' }> {
  const { kind: _, points: __, ...kill } = deskKill(random, frame);
  return { ...kill, kind: 'desk-kill-on', on: anyWay(random) };
}

function anyWay(random: Random): 'act' | 'answer' {
  return random.pick(['act', 'answer']);
}

function jump(random: Random): number {
  return random.pick([-1, 1]) * random.between(1_000, tenMinutesMs);
}

function when(random: Random, { lengthMs }: Frame): number {
  return random.between(500, lengthMs);
}

function aDesk(random: Random, { consoles }: Frame): number {
  return random.integer(0, consoles - 1);
}
