import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokenFault } from '#shared/desktop/map-token.ts';
import { diskFiles } from './black-box/box-files.ts';
import { type MapTokenNeeds, openMapToken } from './map-token.ts';

const token = 'pk.eyJ1IjoicGxhY2Vob2xkZXIifQ.c2lnbmF0dXJl';
/** Turns each byte over: what a system's seal does, as far as it matters here. */
const flip = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const seal: MapTokenNeeds['seal'] = {
  encrypt: (text) => flip(Buffer.from(text)),
  decrypt: (sealed) => flip(sealed).toString(),
};

describe("the centre's Mapbox token", () => {
  let folder = '';
  let problems: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'leitstand-map-token-'));
    problems = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (more: Partial<MapTokenNeeds> = {}) =>
    openMapToken({ folder, files: diskFiles, seal, rollout: null, report: (what) => problems.push(what), ...more });

  it('outlives the console, sealed: the disk does not hold its text', async () => {
    await (await open()).keep(token);
    expect((await open()).state()).toEqual({ held: { token, keeping: 'sealed' }, canSeal: true });
    for (const name of await readdir(folder)) {
      expect((await readFile(path.join(folder, name))).toString()).not.toContain(token);
    }
  });

  it('is held in memory only where the system keeps no secrets, and the state says so', async () => {
    const kept = await open({ seal: null });
    expect(kept.state()).toEqual({ held: null, canSeal: false });
    expect(await kept.keep(token)).toEqual({ held: { token, keeping: 'memory' }, canSeal: false });
    expect(await readdir(folder)).toEqual([]);
    expect((await open({ seal: null })).state().held).toBeNull();
  });

  it('is gone when it is taken away', async () => {
    const kept = await open();
    await kept.keep(token);
    expect((await kept.keep(null)).held).toBeNull();
    expect((await open()).state().held).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('given at rollout cannot be changed at the desk, and is not written to its disk', async () => {
    const kept = await open({ rollout: token });
    expect(kept.state().held).toEqual({ token, keeping: 'rollout' });
    await expect(kept.keep(null)).rejects.toThrow('LEITSTAND_MAPBOX_TOKEN');
    expect(await readdir(folder)).toEqual([]);
  });

  it('that cannot be opened is reported, and the console starts without it', async () => {
    await writeFile(path.join(folder, 'mapbox-token'), 'of another user');
    expect((await open()).state().held).toBeNull();
    expect(problems).toEqual(['the token cannot be opened']);
    expect(await readdir(folder)).toEqual(['mapbox-token']);
  });

  it.each([
    [token, null],
    [` ${token}\n`, null],
    ['', 'empty'],
    ['sk.eyJ1IjoicGxhY2Vob2xkZXIifQ.c2lnbmF0dXJl', 'secret'],
    ['https://api.mapbox.com/?access_token=pk.x', 'no-token'],
    ['pk.with blank inside the token', 'no-token'],
  ])('is told apart from what is none: %j', (text, fault) => {
    expect(tokenFault(text)).toBe(fault);
  });
});
