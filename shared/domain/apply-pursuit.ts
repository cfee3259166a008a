import type { Action } from './action.ts';
import type { EntryOf } from './entry.ts';
import { isInTheftMode, type Pursuit } from './pursuit.ts';
import { nextStage, type TheftEvent } from './theft-stage.ts';

export const pursuitKinds = [
  'identify',
  'confirm',
  'theft-mode-on',
  'theft-mode-off',
  'police-file',
  'sight',
  'recover',
  'share',
  'revoke',
  'watch',
  'unwatch',
  'heed',
  'look',
  'command',
  'approve',
] as const satisfies readonly Action['kind'][];
export type PursuitKind = (typeof pursuitKinds)[number];
export type PursuitAction = Extract<Action, { kind: PursuitKind }>;

export function isPursuitKind(kind: Action['kind']): kind is PursuitKind {
  return (pursuitKinds as readonly Action['kind'][]).includes(kind);
}

export function isPursuitAction(action: Action): action is PursuitAction {
  return isPursuitKind(action.kind);
}

/**
 * Lays an action over a pursuit; an action whose id is already in it changes nothing. What is no step from here leaves the
 * stage as it is: see judgeTheft() for what is allowed.
 */
export function applyPursuit(pursuit: Pursuit, action: PursuitAction): Pursuit {
  const done = { actionId: action.id, at: action.at, by: action.by };
  switch (action.kind) {
    case 'identify': {
      const next = { ...pursuit, identified: once(pursuit.identified, { ...done, ...action.args }) };
      return action.args.outcome === 'verified' ? moved(next, 'identify') : next;
    }
    case 'confirm':
      return moved({ ...pursuit, confirmed: pursuit.confirmed ?? done }, 'confirm');
    case 'theft-mode-on': {
      if (pursuit.modes.some(({ on }) => on.actionId === action.id) || isInTheftMode({ pursuit })) return pursuit;
      const next = moved({ ...pursuit, modes: [...pursuit.modes, { on: done, off: null }] }, 'theft-mode-on');
      // Switched on once more: the police know of the theft already.
      return pursuit.policeFile === null ? next : moved(next, 'police-file');
    }
    case 'theft-mode-off': {
      const last = pursuit.modes.at(-1);
      if (last === undefined || last.off !== null) return pursuit;
      if (pursuit.modes.some(({ off }) => off?.actionId === action.id)) return pursuit;
      const { modeId = last.on.actionId, ...told } = action.args;
      if (modeId !== last.on.actionId) return pursuit;
      const modes = [...pursuit.modes.slice(0, -1), { ...last, off: { ...done, ...told } }];
      // What shows a position to somebody outside ends with the right to use it.
      const shares = pursuit.shares.map((share) => ({ ...share, revoked: share.revoked ?? done }));
      return moved({ ...pursuit, modes, shares, watches: [], standing: null }, 'theft-mode-off');
    }
    case 'police-file':
      return moved({ ...pursuit, policeFile: { ...done, ...action.args } }, 'police-file');
    case 'sight': {
      if (pursuit.sightings.some(({ actionId }) => actionId === action.id)) return pursuit;
      const sightings = [...pursuit.sightings, { ...done, ...action.args }];
      // Said before the last word, and come after it: on record, but it tells nothing of now.
      if (pursuit.sightings.some(({ at }) => at > action.at)) return { ...pursuit, sightings };
      return moved({ ...pursuit, sightings }, action.args.isInSight ? 'sighted' : 'sight-lost');
    }
    case 'recover':
      if (pursuit.recovered?.actionId === action.id) return pursuit;
      return moved({ ...pursuit, recovered: { ...done, ...action.args } }, 'recover');
    case 'share':
      return { ...pursuit, shares: once(pursuit.shares, { ...done, ...action.args, revoked: null, viewedAt: null }) };
    case 'revoke': {
      const end = (share: Pursuit['shares'][number]) =>
        share.actionId === action.args.shareId ? { ...share, revoked: share.revoked ?? done } : share;
      return { ...pursuit, shares: pursuit.shares.map(end) };
    }
    case 'watch':
      // Laid over once more after theft mode has ended, it watches nothing.
      if (!isInTheftMode({ pursuit })) return pursuit;
      return { ...pursuit, watches: once(pursuit.watches, { ...done, rule: action.args.rule, fired: null }) };
    case 'unwatch':
      return { ...pursuit, watches: pursuit.watches.filter(({ actionId }) => actionId !== action.args.watchId) };
    case 'heed':
      return { ...pursuit, watches: pursuit.watches.map(heeded(action.args)) };
    case 'look':
      return { ...pursuit, looked: [...pursuit.looked.filter(({ by }) => by !== done.by), done] };
    case 'command': {
      const { command } = action.args;
      const fresh = { ...done, command, expiresAt: action.expiresAt, approved: null, sentAt: null, settled: null };
      return { ...pursuit, commands: once(pursuit.commands, fresh) };
    }
    case 'approve':
      return {
        ...pursuit,
        commands: pursuit.commands.map((one) =>
          one.actionId === action.args.commandId ? { ...one, approved: one.approved ?? done } : one,
        ),
      };
  }
}

/** Lays what the gateway tells of a pursuit over it. */
export function applyPursuitEntry(
  pursuit: Pursuit,
  entry: EntryOf<'watch:fired' | 'share:viewed' | 'command:sent' | 'command:settled'>,
): Pursuit {
  switch (entry.kind) {
    case 'watch:fired':
      return { ...pursuit, watches: withFired(pursuit.watches, entry.watchId, { at: entry.at, seq: entry.seq }) };
    case 'share:viewed':
      return {
        ...pursuit,
        shares: pursuit.shares.map((one) => (one.actionId === entry.shareId ? { ...one, viewedAt: entry.at } : one)),
      };
    case 'command:sent':
      return {
        ...pursuit,
        commands: pursuit.commands.map((one) =>
          one.actionId === entry.commandId ? { ...one, sentAt: one.sentAt ?? entry.at } : one,
        ),
      };
    case 'command:settled': {
      const { at, outcome, data } = entry;
      return {
        ...pursuit,
        commands: pursuit.commands.map((one) =>
          one.actionId === entry.commandId ? { ...one, settled: one.settled ?? { at, outcome, data } } : one,
        ),
      };
    }
  }
}

export function moved(pursuit: Pursuit, event: TheftEvent): Pursuit {
  return { ...pursuit, stage: nextStage(pursuit.stage, event) ?? pursuit.stage };
}

/** Only the ringing that its operator saw: one decided long ago must not silence another. */
function heeded({ watchId, firedSeq }: { watchId: string; firedSeq: number }) {
  return (watch: Pursuit['watches'][number]) =>
    watch.actionId === watchId && watch.fired?.seq === firedSeq ? { ...watch, fired: null } : watch;
}

function withFired(watches: Pursuit['watches'], watchId: string, fired: { at: number; seq: number }) {
  return watches.map((watch) => (watch.actionId === watchId ? { ...watch, fired } : watch));
}

function once<Done extends { actionId: string }>(list: readonly Done[], item: Done): Done[] {
  return list.some(({ actionId }) => actionId === item.actionId) ? [...list] : [...list, item];
}
