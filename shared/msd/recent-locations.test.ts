import { describe, expect, it } from 'vitest';
import { recentLocations } from './recent-locations.ts';

const here = { latitudeMas: 1000, longitudeMas: 2000 };

describe('the recent locations', () => {
  it('count N1 from the location and N2 from N1, in steps of 100 mas', () => {
    const n1 = { latitudeDelta: 10, longitudeDelta: -10 };
    expect(recentLocations({ ...here, n1, n2: { latitudeDelta: 1, longitudeDelta: 2 } })).toEqual({
      n1: { latitudeMas: 2000, longitudeMas: 1000 },
      n2: { latitudeMas: 2100, longitudeMas: 1200 },
    });
  });

  it('are unknown when what they count from is unknown', () => {
    const delta = { latitudeDelta: 1, longitudeDelta: 1 };
    expect(recentLocations({ ...here, n1: null, n2: delta })).toEqual({ n1: null, n2: null });
    expect(recentLocations({ latitudeMas: null, longitudeMas: 0, n1: delta, n2: delta })).toEqual({
      n1: null,
      n2: null,
    });
  });
});
