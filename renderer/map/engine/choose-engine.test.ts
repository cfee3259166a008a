import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askPauseMs, chooseEngine, type EngineChoice, type EngineNews, firstChoice } from './choose-engine.ts';

const accepted: EngineNews = { kind: 'answered', answer: 'accepted' };
const refused: EngineNews = { kind: 'answered', answer: 'refused' };
const unreachable: EngineNews = { kind: 'answered', answer: 'unreachable' };
const doubted: EngineNews = { kind: 'doubted' };
const choiceAfter = (...news: EngineNews[]): EngineChoice => news.reduce(chooseEngine, firstChoice(true));

describe('which engine draws the map', () => {
  it('without a token it is MapLibre at once, and nobody is asked', () => {
    expect(firstChoice(false)).toMatchObject({ engine: 'maplibre', ground: 'own', notice: null, ask: 'rest' });
  });

  it('with a token Mapbox is asked before any engine is loaded', () => {
    expect(firstChoice(true)).toMatchObject({ engine: null, notice: null, ask: 'now' });
  });

  it('a token that is accepted brings Mapbox with its own ground', () => {
    expect(choiceAfter(accepted)).toMatchObject({ engine: 'mapbox', ground: 'mapbox', notice: null, ask: 'rest' });
  });

  it('a token that is refused, at first or later, brings the offline map and says why', () => {
    const offline = { engine: 'maplibre', ground: 'own', notice: 'token-refused', ask: 'rest' };
    expect(choiceAfter(refused)).toMatchObject(offline);
    expect(choiceAfter(accepted, { kind: 'refused' })).toMatchObject(offline);
    expect(choiceAfter(unreachable, refused)).toMatchObject(offline);
  });

  it('a closed network brings the own ground, says so, and Mapbox back once it answers', () => {
    expect(choiceAfter(unreachable)).toMatchObject({
      engine: 'mapbox',
      ground: 'own',
      notice: 'unreachable',
      ask: 'later',
    });
    expect(choiceAfter(unreachable, accepted)).toMatchObject({ ground: 'mapbox', notice: null, failedAsks: 0 });
  });

  it('a network that closes later takes the ground away only when Mapbox really does not answer', () => {
    expect(choiceAfter(accepted, doubted)).toMatchObject({ ground: 'mapbox', notice: null, ask: 'now' });
    expect(choiceAfter(accepted, doubted, accepted)).toMatchObject({ ground: 'mapbox', ask: 'rest' });
    expect(choiceAfter(accepted, doubted, unreachable)).toMatchObject({ ground: 'own', notice: 'unreachable' });
  });

  it('an engine that fails is left for the offline map', () => {
    expect(choiceAfter(accepted, { kind: 'failed' })).toMatchObject({ engine: 'maplibre', notice: 'engine-failed' });
  });

  const anyNews = fc.constantFrom<EngineNews>(
    accepted,
    refused,
    unreachable,
    doubted,
    { kind: 'refused' },
    { kind: 'failed' },
  );

  it("whatever happens, Mapbox's ground is drawn by its engine only, and a map that is not as wished says why", () => {
    fc.assert(
      fc.property(fc.array(anyNews, { maxLength: 30 }), (news) => {
        const choice = choiceAfter(...news);
        if (choice.ground === 'mapbox') expect(choice.engine).toBe('mapbox');
        if (choice.engine !== null) expect(choice.notice === null).toBe(choice.ground === 'mapbox');
        // Whoever waits for Mapbox asks it.
        if (choice.engine === null || choice.notice === 'unreachable') expect(choice.ask).not.toBe('rest');
      }),
      { seed: 6 },
    );
  });

  it('the offline map after a refusal stays', () => {
    fc.assert(
      fc.property(fc.array(anyNews, { maxLength: 10 }), (news) => {
        expect(choiceAfter(refused, ...news)).toEqual(choiceAfter(refused));
      }),
      { seed: 6 },
    );
  });

  it('asks again after 5 s, then less and less often, at least every five minutes or so', () => {
    expect([1, 2, 3, 4].map((times) => askPauseMs(times, 0.5))).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(askPauseMs(1000, 0.5)).toBe(300_000);
    expect(askPauseMs(1, 0)).toBe(3_750);
    expect(askPauseMs(1, 1)).toBe(6_250);
  });
});
