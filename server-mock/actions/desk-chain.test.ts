import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '#shared/domain/action.ts';
import { genesisHash, hashOf } from '#shared/domain/chain.ts';
import { type OperatorId, operatorSchema } from '#shared/domain/operator.ts';
import { report } from '#shared/domain/testing/builders.ts';
import { guards } from '#shared/domain/testing/centre.ts';
import type { Journal } from '../journal/journal.ts';
import { createDeskChain, makeDraft } from '../testing/action.test-support.ts';
import { openTestJournal } from '../testing/test-journal.test-support.ts';
import { createRecordActions } from './record-actions.ts';

let journal: Journal;
let remove: () => Promise<void>;
const incidentId = randomUUID();

beforeAll(async () => {
  ({ journal, remove } = await openTestJournal());
  await journal.write(({ append }) => append({ kind: 'incident:opened', incidentId, report: report() }));
});

afterAll(() => remove());

const find = (id: string) => operatorSchema.parse({ id, name: id, role: 'crash-desk' });

/** A desk of its own: what it sends, and the breaks that this puts on record. */
function desk() {
  const consoleId = randomUUID();
  const delivery = { operatorId: 'kmayer' as OperatorId, consoleId };
  const record = createRecordActions({ journal, operators: { find }, guards, log: () => undefined });
  return {
    consoleId,
    note: (text: string) => makeDraft(incidentId, 'note', { text }, { consoleId }),
    async send(...actions: Action[]) {
      const before = journal.head();
      const { results } = await record({ actions }, delivery);
      const entries = await journal.read(before + 1, 100);
      const breaks = entries.flatMap((entry) => (entry.kind === 'chain:broken' ? [entry.broken] : []));
      return { statuses: results.map(({ status }) => status), breaks };
    },
  };
}

describe("LOG-1 a desk's chain", () => {
  it('is whole when its actions come in another order, one of them never, one refused, one twice', async () => {
    const { note, send, consoleId } = desk();
    const link = createDeskChain();
    const [first, second, , fourth] = [note('1'), note('2'), note('3'), note('4')].map(link) as [
      Action,
      Action,
      Action,
      Action,
    ];
    const refused = link(makeDraft(randomUUID(), 'claim', {}, { consoleId }));
    expect(await send(fourth)).toEqual({ statuses: ['recorded'], breaks: [] });
    expect(await send(second, refused)).toEqual({ statuses: ['recorded', 'refused'], breaks: [] });
    expect(await send(first, second, refused)).toEqual({ statuses: ['recorded', 'recorded', 'refused'], breaks: [] });
    expect(await send(link(note('6')))).toEqual({ statuses: ['recorded'], breaks: [] });
  });

  it('that does not hold is put on record with the action that shows it, which is recorded all the same', async () => {
    const { note, send, consoleId } = desk();
    const link = createDeskChain();
    const first = link(note('as decided'));
    const second = link(note('behind it'));
    const { chain, ...draft } = first;
    const changed = { ...draft, chain, args: { text: 'as changed on the disk' } } as Action;
    expect(await send(changed)).toEqual({ statuses: ['recorded'], breaks: [] });
    const broken = { chain: 'desk', consoleId, actionId: second.id, cause: 'mismatch' };
    expect(await send(second)).toEqual({ statuses: ['recorded'], breaks: [broken] });
    expect(await send(second)).toEqual({ statuses: ['recorded'], breaks: [] });
  });

  it('that forked, or was begun anew, is put on record once', async () => {
    const { note, send, consoleId } = desk();
    const chainId = randomUUID();
    const [link, twin, fresh] = [createDeskChain(chainId), createDeskChain(chainId), createDeskChain()];
    const [first, other, anew] = [link(note('1')), twin(note('other')), fresh(note('anew'))];
    expect((await send(first)).breaks).toEqual([]);
    expect((await send(other)).breaks).toEqual([{ chain: 'desk', consoleId, actionId: other.id, cause: 'forked' }]);
    expect((await send(anew)).breaks).toEqual([{ chain: 'desk', consoleId, actionId: anew.id, cause: 'restarted' }]);
    expect((await send(fresh(note('on')), link(note('2')))).breaks).toEqual([]);
  });

  it('is checked within a batch as it is across batches', async () => {
    const { note, send, consoleId } = desk();
    const link = createDeskChain();
    const first = link(note('1'));
    const chain = { ...first.chain, number: 2, previousHash: hashOf('something else') };
    const second = { ...note('2'), chain } as Action;
    const wrongStart = { ...note('0'), chain: { ...chain, number: 1, chainId: randomUUID() } } as Action;
    expect((await send(second, first, wrongStart)).breaks).toEqual([
      { chain: 'desk', consoleId, actionId: second.id, cause: 'mismatch' },
      { chain: 'desk', consoleId, actionId: wrongStart.id, cause: 'restarted' },
      { chain: 'desk', consoleId, actionId: wrongStart.id, cause: 'mismatch' },
    ]);
    expect(first.chain.previousHash).toBe(genesisHash);
  });
});
