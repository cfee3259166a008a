import { describe, expect, it } from 'vitest';
import type { Heartbeat } from '#shared/desktop/heartbeat.ts';
import { isReviveDue, type Moment, startWatch, stepWatch, type Watch, type WatchEvent } from './judge-watch.ts';

const startAt = 1_790_000_000_000;
const moment = (ms: number): Moment => ({ ms, at: startAt + ms });
const beat = (change: Partial<Heartbeat> = {}): WatchEvent => ({
  kind: 'beat',
  beat: { worker: 'ok', link: 'live', language: 'de', alarm: null, ...change },
});
const tick: WatchEvent = { kind: 'tick', isInSight: true };

/** The watch after ticks each half second up to `untilMs`, with `event` at every second of them. */
function run(watch: Watch, untilMs: number, event: WatchEvent | null): Watch {
  let current = watch;
  for (let ms = watch.awakeMs + 500, isBeatDue = false; ms <= untilMs; ms += 500, isBeatDue = !isBeatDue) {
    current = stepWatch(current, tick, moment(ms));
    if (event !== null && isBeatDue) current = stepWatch(current, event, moment(ms));
  }
  return current;
}

/** A page that was heard up to 20.0 s after the start. */
const sound = run(startWatch(moment(0)), 20_000, beat());

describe('judge watch: the page', () => {
  it('is well while it is heard', () => {
    expect(sound.judgement).toEqual({ kind: 'well' });
  });

  it('is silent 3.5 s after its last heartbeat, and that time is shown', () => {
    expect(run(sound, 23_000, null).judgement).toEqual({ kind: 'well' });
    expect(run(sound, 23_500, null).judgement).toEqual({ kind: 'page-silent', since: startAt + 20_000 });
  });

  it('is well again with its first heartbeat', () => {
    expect(stepWatch(run(sound, 30_000, null), beat(), moment(30_100)).judgement).toEqual({ kind: 'well' });
  });

  it('is silent at once when it crashed or does not respond, and until it is heard again', () => {
    const gone = stepWatch(sound, { kind: 'gone' }, moment(20_100));
    expect(gone.judgement).toEqual({ kind: 'page-silent', since: startAt + 20_000 });
    const loading = run(stepWatch(gone, { kind: 'loading' }, moment(20_200)), 22_000, null);
    expect(loading.judgement.kind).toBe('page-silent');
    expect(stepWatch(loading, beat(), moment(22_100)).judgement).toEqual({ kind: 'well' });
  });

  it('has 15 s for its first load', () => {
    const start = startWatch(moment(0));
    expect(run(start, 14_500, null).judgement).toEqual({ kind: 'well' });
    expect(run(start, 15_000, null).judgement).toEqual({ kind: 'page-silent', since: null });
  });

  it('has 15 s for a reload, which end with its first heartbeat', () => {
    const loading = stepWatch(sound, { kind: 'loading' }, moment(20_100));
    expect(run(loading, 35_000, null).judgement).toEqual({ kind: 'well' });
    expect(run(loading, 35_500, null).judgement.kind).toBe('page-silent');
    const back = stepWatch(loading, beat(), moment(21_000));
    expect(run(back, 24_500, null).judgement.kind).toBe('page-silent');
  });
});

describe('judge watch: revival', () => {
  const reviveDueAfterMs = (from: Watch) => {
    for (let current = from; current.awakeMs < from.awakeMs + 600_000; ) {
      current = run(current, current.awakeMs + 500, null);
      if (isReviveDue(current, current.awakeMs)) return { afterMs: current.awakeMs - from.awakeMs, current };
    }
    throw new Error('never due');
  };

  it('is due after 10 s of silence', () => {
    expect(reviveDueAfterMs(sound).afterMs).toBe(10_000);
    expect(isReviveDue(sound, sound.awakeMs)).toBe(false);
  });

  it('waits for the load, and longer each time it was in vain', () => {
    let { current } = reviveDueAfterMs(sound);
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      current = stepWatch(current, { kind: 'revived' }, moment(current.awakeMs));
      current = stepWatch(current, { kind: 'loading' }, moment(current.awakeMs));
      const next = reviveDueAfterMs(current);
      waits.push(next.afterMs);
      current = next.current;
    }
    expect(waits).toEqual([35_000, 55_000, 95_000, 175_000, 175_000, 175_000]);
    const heard = stepWatch(current, beat(), moment(current.awakeMs));
    expect(reviveDueAfterMs(heard).afterMs).toBe(10_000);
  });
});

describe('judge watch: sleep', () => {
  it('a late tick is a sleep: the page gets a new grace', () => {
    const woken = stepWatch(sound, tick, moment(3_600_000));
    expect(woken.judgement).toEqual({ kind: 'well' });
    expect(run(woken, 3_603_000, null).judgement).toEqual({ kind: 'well' });
    expect(run(woken, 3_603_500, null).judgement.kind).toBe('page-silent');
  });

  it('the system saying so is one too, and the link may need a moment', () => {
    const woken = stepWatch(sound, { kind: 'woke' }, moment(20_500));
    const down = stepWatch(woken, beat({ link: 'down' }), moment(21_000));
    expect(down.judgement).toEqual({ kind: 'well' });
    expect(run(down, 24_500, beat({ link: 'down' })).judgement.kind).toBe('link-down');
  });

  it('ends no trouble: only a heartbeat does', () => {
    const silent = run(sound, 25_000, null);
    const woken = stepWatch(silent, tick, moment(3_600_000));
    expect(woken.judgement.kind).toBe('page-silent');
    expect(stepWatch(woken, beat(), moment(3_600_100)).judgement).toEqual({ kind: 'well' });
    const lost = run(sound, 22_000, beat({ link: 'down' }));
    expect(stepWatch(lost, { kind: 'woke' }, moment(22_100)).judgement.kind).toBe('link-down');
    expect(run(stepWatch(lost, { kind: 'woke' }, moment(22_100)), 25_500, null).judgement.kind).toBe('link-down');
  });

  it('a page that is back from silence with a dead link is not judged by that within the grace', () => {
    const woken = stepWatch(run(sound, 25_000, null), { kind: 'woke' }, moment(25_100));
    expect(stepWatch(woken, beat({ link: 'down' }), moment(25_200)).judgement).toEqual({ kind: 'well' });
  });
});

describe('judge watch: the sync Worker', () => {
  it('is silent when the page says so, since it first said so, and well when it says so', () => {
    const silent = run(sound, 23_000, beat({ worker: 'silent', link: 'connecting' }));
    expect(silent.judgement).toEqual({ kind: 'worker-silent', since: startAt + 21_000 });
    expect(stepWatch(silent, beat(), moment(23_100)).judgement).toEqual({ kind: 'well' });
  });

  it('gives way to a silent page', () => {
    const silent = run(sound, 23_000, beat({ worker: 'silent' }));
    expect(run(silent, 27_000, null).judgement.kind).toBe('page-silent');
  });
});

describe('judge watch: the link', () => {
  it.each(['down', 'refused'] as const)('counts at once when it is %s', (link) => {
    expect(stepWatch(sound, beat({ link }), moment(20_100)).judgement).toEqual({
      kind: 'link-down',
      since: startAt + 20_100,
    });
  });

  it('has 3 s to connect', () => {
    const connecting = beat({ link: 'connecting' });
    const first = stepWatch(sound, connecting, moment(20_100));
    expect(run(first, 22_600, connecting).judgement).toEqual({ kind: 'well' });
    expect(run(first, 23_100, connecting).judgement).toEqual({ kind: 'link-down', since: startAt + 20_100 });
  });

  it('stays down while it tries again', () => {
    const down = stepWatch(sound, beat({ link: 'down' }), moment(20_100));
    const trying = stepWatch(down, beat({ link: 'connecting' }), moment(20_300));
    expect(trying.judgement).toEqual({ kind: 'link-down', since: startAt + 20_100 });
    expect(stepWatch(trying, beat(), moment(20_400)).judgement).toEqual({ kind: 'well' });
  });

  it('needs not be there while nobody is signed in', () => {
    const down = stepWatch(sound, beat({ link: 'down' }), moment(20_100));
    expect(stepWatch(down, beat({ link: 'signed-out' }), moment(20_300)).judgement).toEqual({ kind: 'well' });
    expect(run(sound, 60_000, beat({ link: 'signed-out' })).judgement).toEqual({ kind: 'well' });
  });
});

describe('judge watch: a page that came back without its operator', () => {
  const gone = stepWatch(sound, { kind: 'gone' }, moment(20_100));
  const signedOut = beat({ link: 'signed-out' });
  const back = stepWatch(stepWatch(gone, { kind: 'loading' }, moment(20_200)), signedOut, moment(21_000));

  it('asks for a new sign-in, after the time that a console needs that does so by itself', () => {
    expect(run(back, 23_500, signedOut).judgement).toEqual({ kind: 'well' });
    expect(run(back, 24_000, signedOut).judgement).toEqual({ kind: 'sign-in-needed', since: startAt + 21_000 });
  });

  it('is content when somebody signs in', () => {
    const asked = run(back, 24_000, signedOut);
    expect(stepWatch(asked, beat({ link: 'connecting' }), moment(24_100)).judgement).toEqual({ kind: 'well' });
    expect(run(stepWatch(asked, beat(), moment(24_100)), 40_000, signedOut).judgement).toEqual({ kind: 'well' });
  });

  it('is content when the operator has taken note', () => {
    const asked = run(back, 24_000, signedOut);
    const dismissed = stepWatch(asked, { kind: 'dismissed' }, moment(24_100));
    expect(run(dismissed, 40_000, signedOut).judgement).toEqual({ kind: 'well' });
  });

  it('asks for nothing where nobody was signed in', () => {
    const before = run(startWatch(moment(0)), 20_000, signedOut);
    const crashed = stepWatch(before, { kind: 'gone' }, moment(20_100));
    expect(run(stepWatch(crashed, signedOut, moment(20_500)), 40_000, signedOut).judgement).toEqual({ kind: 'well' });
  });

  it('takes note of nothing else: other trouble stays', () => {
    const down = stepWatch(sound, beat({ link: 'down' }), moment(20_100));
    expect(stepWatch(down, { kind: 'dismissed' }, moment(20_200)).judgement.kind).toBe('link-down');
  });
});

describe('judge watch: an alarm that nobody has claimed', () => {
  const alarm: Heartbeat['alarm'] = {
    title: 'automatic',
    isTest: false,
    vehicle: '911 Carrera W 12345 A',
    since: startAt + 5_000,
    level: 1,
    count: 1,
    isSilent: false,
  };
  const elsewhere: WatchEvent = { kind: 'tick', isInSight: false };
  const away = stepWatch(sound, elsewhere, moment(20_100));
  const called = stepWatch(away, beat({ alarm }), moment(20_200));

  it('is not for the siren while the operator has the console before them', () => {
    expect(stepWatch(sound, beat({ alarm }), moment(20_100)).judgement).toEqual({ kind: 'well' });
  });

  it('calls for whoever looks at something else, since nobody has claimed it', () => {
    expect(called.judgement).toEqual({ kind: 'alarm-unclaimed', since: startAt + 5_000 });
    const shown = stepWatch(sound, beat({ alarm }), moment(20_100));
    expect(stepWatch(shown, elsewhere, moment(20_350)).judgement.kind).toBe('alarm-unclaimed');
  });

  it('ends by itself: when somebody claims it, or when the console is in sight again', () => {
    expect(stepWatch(called, beat(), moment(20_300)).judgement).toEqual({ kind: 'well' });
    expect(stepWatch(called, tick, moment(20_300)).judgement).toEqual({ kind: 'well' });
  });

  it('gives the console 3 s to come to the front, and calls again when it did not', () => {
    const brought = stepWatch(called, { kind: 'dismissed' }, moment(20_300));
    expect(brought.judgement).toEqual({ kind: 'well' });
    expect(stepWatch(stepWatch(brought, elsewhere, moment(22_000)), elsewhere, moment(23_200)).judgement.kind).toBe(
      'well',
    );
    const later = stepWatch(stepWatch(brought, beat({ alarm }), moment(22_000)), elsewhere, moment(23_400));
    expect(later.judgement.kind).toBe('alarm-unclaimed');
  });

  it('is more than a lost link, and less than a console that knows nothing new', () => {
    expect(stepWatch(away, beat({ alarm, link: 'down' }), moment(20_200)).judgement.kind).toBe('alarm-unclaimed');
    expect(stepWatch(away, beat({ alarm, worker: 'silent' }), moment(20_200)).judgement.kind).toBe('worker-silent');
    expect(stepWatch(called, { kind: 'gone' }, moment(20_300)).judgement.kind).toBe('page-silent');
  });
});
