import type { StyleSpecification } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapboxAnswer } from './ask-mapbox.ts';
import { createEngineChoice } from './engine-choice.ts';

const style: StyleSpecification = { version: 8, sources: {}, layers: [] };
const accepted: MapboxAnswer = { answer: 'accepted', styles: { dark: style, light: style } };

describe('asking Mapbox', () => {
  let answers: MapboxAnswer[] = [];
  let asked = 0;
  let network = new EventTarget();

  beforeEach(() => {
    vi.useFakeTimers();
    asked = 0;
    network = new EventTarget();
  });
  afterEach(() => vi.useRealTimers());

  async function start(token: string | null, ...given: MapboxAnswer[]) {
    answers = given;
    const ask = async () => {
      asked += 1;
      return answers.length > 1 ? (answers.shift() ?? accepted) : (answers[0] ?? accepted);
    };
    const source = createEngineChoice({ token, ask, random: () => 0.5, network });
    const stop = source.start();
    await vi.advanceTimersByTimeAsync(0);
    return { source, stop };
  }

  it('never happens without a token', async () => {
    const { source } = await start(null);
    network.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toBe(0);
    expect(source.choice.get().engine).toBe('maplibre');
  });

  it('gives the styles together with the choice', async () => {
    const { source } = await start('pk.x', accepted);
    expect(source.choice.get().ground).toBe('mapbox');
    expect(source.styles()).toEqual({ dark: style, light: style });
  });

  it('happens again by itself while the network is closed, and at once when it comes back', async () => {
    const { source } = await start('pk.x', { answer: 'unreachable' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toBe(2);
    answers = [accepted];
    network.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toBe(3);
    expect(source.choice.get().ground).toBe('mapbox');
  });

  it('happens once, not a hundred times, for a hundred tiles that did not come', async () => {
    const { source } = await start('pk.x', accepted);
    for (let tile = 0; tile < 100; tile += 1) source.tell({ kind: 'doubted' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(2);
  });

  it('ends with the map', async () => {
    const { stop } = await start('pk.x', { answer: 'unreachable' });
    stop();
    network.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toBe(1);
  });
});
