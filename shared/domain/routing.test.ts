import { describe, expect, it } from 'vitest';
import type { PsapEntry } from './psap.ts';
import { needOrder, type RoutingQuestion, routesFor } from './routing.ts';

function entry(change: Partial<PsapEntry> & Pick<PsapEntry, 'id'>): PsapEntry {
  return {
    name: change.id,
    psaps: ['112', '133'],
    regions: ['AT-8'],
    number: '+447700900001',
    languages: ['de'],
    note: null,
    ...change,
  };
}

const directory = [
  entry({ id: 'vorarlberg' }),
  entry({ id: 'rettung-v', psaps: ['144'], number: null }),
  entry({ id: 'liechtenstein', psaps: ['112', '144', '122', '133'], regions: ['LI'] }),
  entry({ id: 'germany', regions: ['DE'] }),
  entry({ id: 'bavaria', regions: ['DE-BY'] }),
  entry({ id: 'mountain', psaps: ['140'], regions: ['AT'] }),
];

function routes(regions: string[], need: RoutingQuestion['need'] = null, ownRegion: string | null = 'AT-9') {
  return routesFor({ regions, need, centre: { psaps: directory, ownRegion } });
}

function idsOf(regions: string[], need: NonNullable<RoutingQuestion['need']>): string[] {
  return routes(regions, need).needs.flatMap(({ routes }) => routes.map(({ entry: { id } }) => id));
}

describe('who is in charge', () => {
  it('is the entry of the region for the need', () => {
    expect(idsOf(['AT-8'], '133')).toEqual(['vorarlberg']);
    expect(idsOf(['LI'], '133')).toEqual(['liechtenstein']);
  });

  it('offers every need in the order that hands have learnt, also where nobody is', () => {
    expect(routes(['LI']).needs.map(({ psap }) => psap)).toEqual(needOrder);
    expect(routes([]).needs.map(({ psap }) => psap)).toEqual(needOrder);
  });

  it('shows an entry without a number as not configured', () => {
    const [need] = routes(['AT-8'], '144').needs;
    expect(need?.routes).toMatchObject([{ entry: { id: 'rettung-v', number: null }, state: 'not-configured' }]);
  });

  it('says which region has nobody', () => {
    const [need] = routes(['AT-8'], '122').needs;
    expect(need).toEqual({ psap: '122', routes: [], missing: ['AT-8'] });
  });

  it('names both sides of a border, the likelier first, and says so', () => {
    const [need] = routes(['AT-8', 'LI'], '112').needs;
    expect(need?.routes.map(({ entry: { id }, isNearBorder }) => [id, isNearBorder])).toEqual([
      ['vorarlberg', true],
      ['liechtenstein', true],
    ]);
    expect(routes(['AT-8'], '112').needs[0]?.routes[0]?.isNearBorder).toBe(false);
  });

  it('takes an entry for the country where the region has none of its own', () => {
    expect(idsOf(['AT-8'], '140')).toEqual(['mountain']);
    expect(idsOf(['AT-3'], '140')).toEqual(['mountain']);
  });

  it('never gives a car that is somewhere in a country to one region of it', () => {
    expect(idsOf(['DE'], '112')).toEqual(['germany']);
    expect(idsOf(['DE-BY'], '112')).toEqual(['bavaria', 'germany']);
  });

  it('knows nobody when the region is unknown', () => {
    expect(routes([], '112').needs).toEqual([{ psap: '112', routes: [], missing: [] }]);
  });

  it('lists an entry once though it is in charge of both regions', () => {
    expect(idsOf(['AT-8', 'AT-7'], '140')).toEqual(['mountain']);
  });
});

describe('112 on the own line', () => {
  it.each([
    [['AT-9'], true],
    [['AT-8'], false],
    [['AT-9', 'AT-3'], null],
    [['AT-8', 'LI'], false],
    [[], null],
    [['AT'], null],
    [['AT', 'LI'], null],
  ])('from %j reaches the own region', (regions, isCarsRegion) => {
    expect(routes(regions).ownLine).toEqual({ reaches: 'AT-9', isCarsRegion });
  });

  it('is the car’s own where the line serves the whole country', () => {
    expect(routes(['AT-8'], null, 'AT').ownLine).toEqual({ reaches: 'AT', isCarsRegion: true });
    expect(routes(['AT-8', 'AT-7'], null, 'AT').ownLine).toEqual({ reaches: 'AT', isCarsRegion: true });
  });

  it('reaches nobody knows where when the own region is not configured', () => {
    expect(routes(['AT-8'], null, null).ownLine).toEqual({ reaches: null, isCarsRegion: null });
  });
});
