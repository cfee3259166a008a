import { describe, expect, it } from 'vitest';
import { digest } from './canonical.ts';
import { check, type FindingKind } from './checker.ts';
import { empty } from './fold-cases.ts';
import type { HistoryEvent, Outcome } from './history.ts';

/** Histories written by hand: a sound one, and that one with one thing wrong. */

const beganAt = Date.UTC(2026, 0, 15, 12);
const consoleId = '00000000-0000-4000-8000-000000000009';
const chainId = '00000000-0000-4000-8000-000000000008';
const genesis = '0'.repeat(64);

type Draft = ReturnType<typeof draft>;

function draft(id: string, kind: string, incidentId = 'case-1') {
  return { id, incidentId, at: beganAt, by: 'kmayer', consoleId, expiresAt: null, kind, args: {} };
}

/** Links actions into one desk's chain. */
function linked(drafts: readonly Draft[]) {
  let previousHash = genesis;
  return drafts.map((one, index) => {
    const action = { ...one, chain: { chainId, number: index + 1, previousHash } };
    previousHash = digest(action);
    return action;
  });
}

interface Content {
  kind: string;
  incidentId: string | null;
  at?: number;
  [name: string]: unknown;
}

function journal(contents: readonly Content[]): Outcome['journal'] {
  let hash = genesis;
  const entries = contents.map((content, index) => {
    const body = { at: beganAt + 1_000, ...content, seq: index + 1 };
    hash = digest({ previousHash: hash, content: body });
    return { ...body, hash };
  });
  return { epoch: 'one', head: entries.length, hash, entries };
}

const opened: Content = { kind: 'incident:opened', incidentId: 'case-1', report: { callId: 'call-1' } };
const [claim, note, dispatch] = linked([draft('a-1', 'claim'), draft('a-2', 'note'), draft('a-3', 'dispatch')]);
if (claim === undefined || note === undefined || dispatch === undefined) throw new Error('three were made');
const record = (action: { incidentId: string }, at = beganAt + 1_000): Content => ({
  kind: 'action:recorded',
  incidentId: action.incidentId,
  action,
  deliveredBy: 'kmayer',
  at,
});

const started: HistoryEvent[] = [
  { at: 0, kind: 'gateway:started', offsetMs: 0 },
  { at: 10, kind: 'alert:accepted', callId: 'call-1', incidentId: 'case-1' },
  { at: 20, kind: 'case:seen', desk: 0, incidentId: 'case-1' },
];
function decided(
  action: { id: string; incidentId: string; chain: unknown },
  expiresAt: number | null = null,
): HistoryEvent[] {
  const { chain: _, ...made } = action;
  const { id, incidentId } = action;
  return [
    { at: 100, kind: 'decided', desk: 0, id, incidentId, expiresAt, draft: made },
    { at: 110, kind: 'saved', desk: 0, id },
  ];
}

const sound: Outcome = {
  toleranceMs: 500,
  beganAt,
  history: [...started, ...decided(claim), ...decided(note), ...decided(dispatch, 5_000)],
  journal: journal([opened, record(claim), record(note), record(dispatch)]),
  stuck: null,
  desks: [
    {
      desk: 0,
      consoleId,
      isLive: true,
      cursor: 4,
      open: [{ ...empty, id: 'case-1', seq: 4, acknowledged: 'a-1', claim: 'a-1', dispatched: ['a-3'] }],
      outbox: [],
      missing: [],
    },
  ],
};
const [desk] = sound.desks;
if (desk === undefined) throw new Error('one desk was made');

/** The kinds that are found, each once. */
const kinds = (change: Partial<Outcome>): FindingKind[] => [
  ...new Set(check({ ...sound, ...change }).map(({ kind }) => kind)),
];
const shorter = journal([opened, record(claim), record(note)]);
const atThree = { ...desk, cursor: 3, open: desk.open.map((one) => ({ ...one, seq: 3, dispatched: [] })) };

describe('the checker', () => {
  it('finds nothing in a sound round', () => {
    expect(check(sound)).toEqual([]);
  });

  it('finds an action that was told saved and is nowhere', () => {
    expect(kinds({ journal: shorter, desks: [atThree] })).toEqual(['lost']);
  });

  it('counts an action in the tray, or discarded by a person, as kept', () => {
    const tray = [{ id: 'a-3', state: 'refused', reason: 'expired' }];
    expect(kinds({ journal: shorter, desks: [{ ...atThree, outbox: tray }] })).toEqual([]);
    const discarded: HistoryEvent = { at: 200, kind: 'discarded', desk: 0, id: 'a-3' };
    expect(kinds({ journal: shorter, desks: [atThree], history: [...sound.history, discarded] })).toEqual([]);
  });

  it('finds an alert that was accepted and is not in the journal', () => {
    const accepted: HistoryEvent = { at: 30, kind: 'alert:accepted', callId: 'call-2', incidentId: 'case-2' };
    expect(kinds({ history: [...sound.history, accepted] })).toEqual(['lost']);
  });

  it('asks after a restore whether the desk that showed a lost case lists it as missing', () => {
    const history: HistoryEvent[] = [
      ...sound.history,
      { at: 200, kind: 'gateway:copied' },
      { at: 210, kind: 'alert:accepted', callId: 'call-2', incidentId: 'case-2' },
      { at: 220, kind: 'case:seen', desk: 0, incidentId: 'case-2' },
      { at: 300, kind: 'gateway:restored' },
    ];
    expect(kinds({ history })).toEqual(['lost']);
    expect(kinds({ history, desks: [{ ...desk, missing: ['case-2'] }] })).toEqual([]);
    const ended: HistoryEvent = { at: 230, kind: 'case:ended', desk: 0, incidentId: 'case-2' };
    expect(kinds({ history: [...history, ended] })).toEqual([]);
    const again: HistoryEvent = { at: 240, kind: 'case:seen', desk: 0, incidentId: 'case-2' };
    expect(kinds({ history: [...history, ended, again] })).toEqual(['lost']);
  });

  it('finds an action that was recorded twice, and one that nobody decided', () => {
    const twice = journal([opened, record(claim), record(note), record(dispatch), record(claim)]);
    expect(kinds({ journal: twice, stuck: null, desks: [{ ...desk, cursor: 5, open: raised(5) }] })).toContain(
      'doubled',
    );
    const history = sound.history.filter((event) => !('id' in event && event.id === 'a-3'));
    expect(kinds({ history })).toEqual(['doubled']);
  });

  it('finds one call that opened two cases', () => {
    const two = journal([opened, record(claim), record(note), record(dispatch), { ...opened, incidentId: 'case-2' }]);
    expect(kinds({ journal: two })).toContain('doubled');
  });

  it('finds a command that went out to a car twice', () => {
    const sent: Content = { kind: 'command:sent', incidentId: 'case-1', commandId: 'a-3' };
    const base = [opened, record(claim), record(note), record(dispatch), sent];
    const at = (length: number) => [{ ...desk, cursor: length, open: raised(length) }];
    expect(kinds({ journal: journal(base), desks: at(5) })).toEqual([]);
    expect(kinds({ journal: journal([...base, sent]), desks: at(6) })).toEqual(['doubled']);
  });

  it('finds actions of a desk that were recorded in another order than decided, on one case only', () => {
    const swapped = journal([opened, record(claim), record(dispatch), record(note)]);
    expect(kinds({ journal: swapped })).toEqual(['reordered']);
    const [other, one] = [decided({ ...note, incidentId: 'case-2' }), decided(claim)];
    const apart = journal([opened, record(claim), record({ ...note, incidentId: 'case-2' })]);
    expect(kinds({ journal: apart, history: [...started, ...other, ...one], stuck: null })).not.toContain('reordered');
  });

  it('finds a dispatch that was recorded after its time, by the clock that the gateway then had', () => {
    const late = journal([opened, record(claim), record(note), record(dispatch, beganAt + 5_600)]);
    expect(kinds({ journal: late })).toEqual(['stale']);
    const slow: HistoryEvent[] = sound.history.map((event) =>
      event.kind === 'gateway:started' ? { ...event, offsetMs: -60_000 } : event,
    );
    const told = journal([opened, record(claim), record(note), record(dispatch, beganAt - 60_000 + 5_600)]);
    expect(kinds({ journal: told, history: slow })).toEqual(['stale']);
  });

  it('finds a dispatch that was sent after its time, whatever became of it', () => {
    expect(kinds({ history: [...sound.history, { at: 5_600, kind: 'sent', desk: 0, id: 'a-3' }] })).toEqual(['stale']);
  });

  it('finds a desk that did not come together with the journal', () => {
    expect(kinds({ stuck: 'desk 0 is down' })).toEqual(['not-converged']);
    expect(kinds({ desks: [{ ...desk, open: [] }] })).toEqual(['not-converged']);
    expect(kinds({ desks: [{ ...desk, outbox: [{ id: 'a-3', state: 'pending', reason: null }] }] })).toEqual([
      'not-converged',
    ]);
  });

  it('finds an altered journal, a broken desk chain, and a break on record that nothing explains', () => {
    const altered = sound.journal.entries.map((entry, index) =>
      index === 1 ? { ...(entry as object), at: 1 } : entry,
    );
    expect(kinds({ journal: { ...sound.journal, entries: altered } })).toContain('broken');
    const unlinked = { ...dispatch, chain: { ...dispatch.chain, previousHash: genesis } };
    expect(kinds({ journal: journal([opened, record(claim), record(note), record(unlinked)]) })).toEqual(['broken']);
    const told = journal([
      opened,
      record(claim),
      record(note),
      record(dispatch),
      { kind: 'chain:broken', incidentId: null },
    ]);
    expect(kinds({ journal: told, desks: [{ ...desk, cursor: 5 }] })).toEqual(['broken']);
  });
});

function raised(seq: number) {
  return sound.desks[0]?.open.map((one) => ({ ...one, seq })) ?? [];
}
