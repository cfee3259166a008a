import { type FoldedPursuit, pursue, untouchedPursuit } from './fold-pursuit.ts';
import type { FinalCase } from './history.ts';
import type { JournalView, Recorded } from './journal-view.ts';

/** A case on its way through the journal: what it comes to depends on who did what as well. */
interface Folded {
  shown: FinalCase;
  heldBy: string | null;
  /** Who does what is in `shown.seconds`, by position. */
  secondsBy: readonly string[];
  isSampled: boolean;
  /** Of a stolen car. */
  pursuit: FoldedPursuit | null;
}

/**
 * The cases that a desk has to do with, open or up for a second look, as the journal tells of them: folded anew and no
 * further than the checker compares. What is recorded was allowed: nothing is judged here.
 */
export function casesOnDesk({ entries, recorded, opened }: JournalView): Map<string, FinalCase> {
  const actions = new Map(recorded.map(({ seq, action }) => [seq, action]));
  const thefts = new Set(opened.flatMap(({ incidentId, isTheft }) => (isTheft ? [incidentId] : [])));
  const cases = new Map<string, Folded>();
  for (const { seq, kind, incidentId } of entries) {
    if (incidentId === null) continue;
    const known = cases.get(incidentId);
    if (known === undefined) {
      if (kind !== 'incident:opened') continue;
      cases.set(incidentId, {
        shown: { ...empty, id: incidentId, seq },
        heldBy: null,
        secondsBy: [],
        isSampled: false,
        pursuit: thefts.has(incidentId) ? untouchedPursuit : null,
      });
    } else {
      const next = { ...known, shown: { ...known.shown, seq } };
      const action = actions.get(seq);
      cases.set(incidentId, action === undefined ? next : done(next, action));
    }
  }
  const onDesk = [...cases].filter(
    ([, { shown, isSampled }]) => shown.closed === null || (isSampled && shown.reviewed === null),
  );
  return new Map(onDesk.map(([id, one]) => [id, whole(one)]));
}

export const empty: Omit<FinalCase, 'id' | 'seq'> = {
  acknowledged: null,
  claim: null,
  seconds: [],
  offer: null,
  checked: null,
  calls: [],
  told: [],
  notified: [],
  disclosed: [],
  conferences: [],
  released: null,
  dispatched: [],
  skipped: [],
  closed: null,
  reopened: [],
  reviewed: null,
  pursuit: null,
};

/** Of a theft the last entry is not compared: some are withheld from some desks. */
function whole({ shown, pursuit }: Folded): FinalCase {
  return pursuit === null ? shown : { ...shown, seq: null, pursuit: pursuit.shown };
}

function done(known: Folded, action: Recorded['action']): Folded {
  const { shown, secondsBy } = known;
  const { id, kind, args, by } = action;
  const put = (change: Partial<FinalCase>): Folded => ({ ...known, shown: { ...shown, ...change } });
  switch (kind) {
    case 'acknowledge':
      return put({ acknowledged: shown.acknowledged ?? id });
    case 'claim': {
      const acknowledged = shown.acknowledged ?? id;
      return shown.claim === null ? held(put({ acknowledged }), action) : put({ acknowledged });
    }
    case 'take':
      return shown.claim === args.claimId ? held(known, action) : known;
    case 'accept':
      return shown.offer === args.offerId ? held(known, action) : known;
    case 'offer':
      return put({ offer: id });
    case 'join':
      if (known.heldBy === by || secondsBy.includes(by)) return known;
      return { ...put({ seconds: [...shown.seconds, id] }), secondsBy: [...secondsBy, by] };
    case 'leave':
      return without(known, by);
    case 'check':
      return put({ checked: shown.checked ?? id });
    case 'release':
      return put({ released: shown.released ?? id });
    case 'call':
      return put({ calls: [...shown.calls, id] });
    case 'notify':
      return put({ notified: [...shown.notified, id] });
    case 'hang-up': {
      const end = (list: readonly string[]) => list.map((call) => (call === args.callId ? `${call} ended` : call));
      return put({ calls: end(shown.calls), notified: end(shown.notified) });
    }
    case 'tell':
      return put({ told: [...shown.told, id] });
    case 'disclose':
      return put({ disclosed: [...shown.disclosed, id] });
    case 'conference':
      return put({ conferences: [...shown.conferences, id] });
    case 'dispatch':
      return put({ dispatched: [...shown.dispatched, id] });
    case 'skip':
      return put({ skipped: [...shown.skipped, id] });
    case 'close':
      return shown.closed === null
        ? { ...put({ closed: id, offer: null }), isSampled: args.isSampled === true }
        : known;
    case 'reopen':
      return held(put({ closed: null, reviewed: null, reopened: [...shown.reopened, id] }), action);
    case 'review':
      return put({ reviewed: shown.reviewed ?? id });
    default:
      return known.pursuit === null ? known : { ...known, pursuit: pursue(known.pursuit, action) };
  }
}

/** Whoever holds a case is not its second, and what the one before had offered is settled. */
function held(known: Folded, { id, by }: Recorded['action']): Folded {
  const next = without(known, by);
  return { ...next, heldBy: by, shown: { ...next.shown, claim: id, offer: null } };
}

function without(known: Folded, operatorId: string): Folded {
  const seconds = known.shown.seconds.filter((_, index) => known.secondsBy[index] !== operatorId);
  return {
    ...known,
    shown: { ...known.shown, seconds },
    secondsBy: known.secondsBy.filter((by) => by !== operatorId),
  };
}
