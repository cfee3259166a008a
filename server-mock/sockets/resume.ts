import type { Handshake } from '#shared/protocol/session.ts';
import type { Journal } from '../journal/journal.ts';

/**
 * Where a console goes on. `isContinued` as in hello; `cursor` null: it holds nothing that this journal can go on from, or
 * nothing that it wants to go on from.
 */
export interface Resume {
  isContinued: boolean;
  cursor: number | null;
}

/**
 * Whether what a console holds is the beginning of this journal: the same epoch, and the entry at its cursor with the same
 * hash, which stands for every entry before it (LOG-1). A journal that was put back to an older state has no such entry,
 * or since then another one. A fresh console holds nothing that could be wrong. One that asks for a snapshot gets it, whatever it
 * holds: that was shown to a role that sees more, or less.
 */
export async function resumeOf(
  journal: Pick<Journal, 'epoch' | 'head' | 'hashAt'>,
  { epoch, cursor, hash, needsSnapshot }: Pick<Handshake, 'epoch' | 'cursor' | 'hash' | 'needsSnapshot'>,
): Promise<Resume> {
  if (epoch === null) return { isContinued: cursor === 0, cursor: null };
  const isHere = epoch.toLowerCase() === journal.epoch && cursor <= journal.head();
  const isContinued = isHere && (cursor === 0 || (hash !== null && hash === (await journal.hashAt(cursor))));
  return { isContinued, cursor: isContinued && !needsSnapshot ? cursor : null };
}
