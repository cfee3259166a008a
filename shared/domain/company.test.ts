import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action.ts';
import { companyOf } from './company.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { type Presence, staleAfterMs } from './lease.ts';
import { action, intents, opened, operator, startAt, uuid } from './testing/builders.ts';

const [mayer, steiner, huber] = [operator(), operator('crash-desk', 'asteiner'), operator('supervisor', 'lhuber')];
const free = fold(undefined, opened(1)) as Incident;
const held = applyAction(free, action(1, intents.claim, uuid(1), mayer));
const joined = applyAction(held, action(2, intents.join, uuid(1), steiner));

function heard(...on: [typeof mayer, string | null][]): Presence {
  return { countedSince: startAt, heard: on.map(([{ id }, at]) => ({ operatorId: id, heardAt: startAt, on: at })) };
}

describe('who is on a case', () => {
  it('are its seconds, and whoever has it before them now', () => {
    expect(companyOf(joined, heard([huber, uuid(1)], [steiner, uuid(1)]), mayer.id, startAt)).toEqual([
      { operatorId: steiner.id, as: 'second' },
      { operatorId: huber.id, as: 'watching' },
    ]);
  });

  it('are not the holder, not the one who asks, and nobody who looks at another case', () => {
    expect(companyOf(held, heard([mayer, uuid(1)], [steiner, uuid(1)], [huber, uuid(2)]), steiner.id, startAt)).toEqual(
      [],
    );
  });

  it('are no watchers whose desk went silent, and none while the gateway cannot be heard', () => {
    const presence = heard([huber, uuid(1)]);
    expect(companyOf(held, presence, mayer.id, startAt + staleAfterMs + 1)).toEqual([]);
    expect(companyOf(joined, null, mayer.id, startAt)).toEqual([{ operatorId: steiner.id, as: 'second' }]);
  });
});
