import { describe, expect, it } from 'vitest';
import { engineNews } from './engine-error.ts';

const request = (url: string, status = 500) => Object.assign(new Error('Internal'), { status, url });

describe('an error of the map engine', () => {
  it('that names the token ends Mapbox', () => {
    const said = new Error('A valid Mapbox access token is required to use Mapbox GL JS. To create an account …');
    expect(engineNews('mapbox', said, true)).toEqual({ kind: 'refused' });
  });

  it('of a request to Mapbox is a reason to ask, one of an own tile is none', () => {
    expect(engineNews('mapbox', request('https://api.mapbox.com/v4/x'), true)).toEqual({ kind: 'doubted' });
    expect(engineNews('mapbox', new TypeError('Failed to fetch'), false)).toEqual({ kind: 'doubted' });
    expect(engineNews('mapbox', request('app://leitstand/tiles/1/2/3.mvt'), true)).toBeNull();
  });

  it('before the map is there means that it will not come', () => {
    expect(engineNews('mapbox', new Error('Failed to initialize WebGL.'), false)).toEqual({ kind: 'failed' });
    expect(engineNews('mapbox', new Error('a layer is wrong'), true)).toBeNull();
  });

  it('of the offline engine changes nothing: there is no other to go to', () => {
    expect(engineNews('maplibre', new Error('Failed to initialize WebGL.'), false)).toBeNull();
  });
});
