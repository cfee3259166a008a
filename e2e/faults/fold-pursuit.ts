import type { FinalPursuit } from './history.ts';
import type { Recorded } from './journal-view.ts';

/** What was done about a stolen car; `lookedBy`: whose the looks are, by position. */
export interface FoldedPursuit {
  shown: FinalPursuit;
  lookedBy: readonly string[];
}

export const untouchedPursuit: FoldedPursuit = {
  shown: {
    identified: [],
    confirmed: null,
    modes: [],
    policeFile: null,
    sightings: [],
    recovered: null,
    shares: [],
    commands: [],
    looked: [],
  },
  lookedBy: [],
};

/** A pursuit after an action. Watches are left out: a desk that may not see places does not have them. */
export function pursue(known: FoldedPursuit, { id, kind, args, by }: Recorded['action']): FoldedPursuit {
  const { shown } = known;
  const put = (change: Partial<FinalPursuit>): FoldedPursuit => ({ ...known, shown: { ...shown, ...change } });
  switch (kind) {
    case 'identify':
      return put({ identified: [...shown.identified, id] });
    case 'confirm':
      return put({ confirmed: shown.confirmed ?? id });
    case 'theft-mode-on':
      return put({ modes: [...shown.modes, id] });
    case 'theft-mode-off':
      return put({ modes: marked(shown.modes, shown.modes.at(-1), 'off'), shares: shown.shares.map(revoked) });
    case 'police-file':
      return put({ policeFile: id });
    case 'sight':
      return put({ sightings: [...shown.sightings, id] });
    case 'recover':
      return put({ recovered: id });
    case 'share':
      return put({ shares: [...shown.shares, id] });
    case 'revoke':
      return put({ shares: shown.shares.map((one) => (one === args.shareId ? revoked(one) : one)) });
    case 'command':
      return put({ commands: [...shown.commands, id] });
    case 'approve':
      return put({ commands: marked(shown.commands, args.commandId, 'approved') });
    case 'look': {
      const others = known.lookedBy.map((who) => who !== by);
      const looked = [...shown.looked.filter((_, index) => others[index]), id];
      return { shown: { ...shown, looked }, lookedBy: [...known.lookedBy.filter((who) => who !== by), by] };
    }
    default:
      return known;
  }
}

function marked(list: readonly string[], which: string | undefined, mark: string): string[] {
  return list.map((one) => (one === which ? `${one} ${mark}` : one));
}

function revoked(share: string): string {
  return share.endsWith(' revoked') ? share : `${share} revoked`;
}
