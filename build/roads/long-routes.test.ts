import { describe, expect, it } from 'vitest';
import { longRoutes } from './long-routes.ts';
import { buildRoadGraph } from './road-graph.ts';

const road = (kind: string, ...points: [number, number][]) => ({
  name: kind,
  kind,
  points: points.map(([x, y]) => ({ x, y })),
});

/** A main road in two pieces that miss each other by one unit, and a side road that ends in the middle of one. */
const pieces = [
  road('primary', [0, 0], [0, 100]),
  road('primary', [1, 100], [0, 250]),
  road('secondary', [200, 50], [1, 50]),
  road('secondary', [900, 900], [930, 900]),
];

describe('buildRoadGraph', () => {
  it('joins ends that nearly meet, and an end that stops at the middle of a road', () => {
    const graph = buildRoadGraph(pieces, 2);
    expect(graph.nodes).toHaveLength(7);
    expect(graph.stretches).toHaveLength(5);
    const crossing = graph.nodes.findIndex(({ x, y }) => x === 1 && y === 50);
    expect(graph.touching[crossing]).toHaveLength(3);
  });

  it('takes the same stretch from two tiles once', () => {
    expect(buildRoadGraph([...pieces, ...pieces], 2).stretches).toHaveLength(5);
  });
});

describe('longRoutes', () => {
  it('keeps the main road whole, then takes what is left and long enough', () => {
    const routes = longRoutes(buildRoadGraph(pieces, 2), 100);
    expect(routes.map(({ stretches }) => stretches.map(({ kind }) => kind))).toEqual([
      ['primary', 'primary', 'primary'],
      ['secondary'],
    ]);
    expect(routes[0]?.length).toBeCloseTo(250, 0);
    expect(routes[1]?.length).toBeCloseTo(199, 6);
  });
});
