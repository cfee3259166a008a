import type { UnitsKnown, UnitsMoved } from '#shared/protocol/units.ts';
import type { ToldUnits, UnitsMessage } from '../broadcast-channels.ts';

/** Hands on to every window where units are, and tells one that came later what it missed. */
export interface UnitsRelay {
  tell(message: ToldUnits): void;
}

interface Kept {
  name: UnitsKnown['units'][number];
  /** By columns, as told last; measuredAt is milliseconds UTC, gateway's clock. Null: no place yet. */
  last: { latitude: number; longitude: number; headingDeg: number | null; measuredAt: number } | null;
}

type Channel = Pick<BroadcastChannel, 'postMessage'> & {
  onmessage: ((event: MessageEvent<UnitsMessage>) => void) | null;
};

export function relayUnits(channel: Channel): UnitsRelay {
  const kept = new Map<number, Kept>();
  let lastAt = 0;
  let isLost = true;
  const post = (message: ToldUnits) => channel.postMessage(message);

  channel.onmessage = ({ data }) => {
    if (data.kind !== 'ask') return;
    post({ kind: 'known', isWhole: true, units: [...kept.values()].map(({ name }) => name) });
    post({ kind: 'moved', ...columnsOf([...kept.values()], lastAt) });
    if (isLost) post({ kind: 'lost' });
  };

  function keep(message: ToldUnits): void {
    switch (message.kind) {
      case 'known':
        if (message.isWhole) kept.clear();
        for (const name of message.units) kept.set(name.n, { name, last: kept.get(name.n)?.last ?? null });
        return;
      case 'moved':
        lastAt = message.at;
        for (const [index, n] of message.n.entries()) {
          const one = kept.get(n);
          const [latitude, longitude] = [message.latitude[index], message.longitude[index]];
          if (one === undefined || latitude === undefined || longitude === undefined) continue;
          const measuredAt = message.at - (message.ageMs[index] ?? 0);
          one.last = { latitude, longitude, headingDeg: message.headingDeg[index] ?? null, measuredAt };
        }
        return;
      case 'lost':
        return;
    }
  }

  return {
    tell(message) {
      isLost = message.kind === 'lost';
      keep(message);
      post(message);
    },
  };
}

function columnsOf(kept: readonly Kept[], at: number): UnitsMoved {
  const placed = kept.flatMap(({ name, last }) => (last === null ? [] : [{ n: name.n, ...last }]));
  return {
    at,
    n: placed.map(({ n }) => n),
    latitude: placed.map(({ latitude }) => latitude),
    longitude: placed.map(({ longitude }) => longitude),
    headingDeg: placed.map(({ headingDeg }) => headingDeg),
    ageMs: placed.map(({ measuredAt }) => at - measuredAt),
  };
}
