import { describe, expect, it, vi } from 'vitest';
import type { Contract } from '#shared/domain/contract.ts';
import { contract } from '#shared/domain/testing/theft-case.ts';
import { findAgain, withFound, withTold } from './find-again.ts';

const before = contract();
const ended: Contract = { ...before, services: { ...before.services, security: before.services.remote } };
const seen = new Map([[before.id, before]]);

describe('contracts that were found before a snapshot took the place of everything', () => {
  it('are asked for again: the search, and the one that is shown by its car’s number', async () => {
    const asked: string[] = [];
    const find = async (text: string) => {
      asked.push(text);
      return [ended];
    };
    const again = await findAgain(find, '911', before);
    expect(asked).toEqual(['911', before.vin]);
    expect(again.list).toEqual([ended]);
    expect(withFound(seen, again).get(before.id)).toBe(ended);
  });

  it('ask nothing where nothing stands on the screen', async () => {
    const find = () => Promise.reject(new Error('nobody asked'));
    expect(await findAgain(find, '', null)).toEqual({ list: null, contracts: [], lost: [] });
  });

  it('are not shown as they were when nothing newer can be learned', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const again = await findAgain(() => Promise.reject(new Error('no answer')), '911', before);
    expect(again.list).toBeNull();
    expect(withFound(seen, again).size).toBe(0);
    expect(logged).toHaveBeenCalledTimes(2);
    logged.mockRestore();
    expect(withFound(seen, await findAgain(async () => [], '', before)).size).toBe(0);
  });

  it('stay as the gateway told of them last until the answer comes', () => {
    expect(withTold(seen, new Map([[ended.id, ended]])).get(before.id)).toBe(ended);
    expect(withTold(seen, new Map())).toBe(seen);
    expect(withTold(new Map(), new Map([[ended.id, ended]])).size).toBe(0);
  });
});
