import type { ArchiveProblem, StreetArea } from '#shared/domain/street-area.ts';

/** What the map says of its ground, in the operator's language. Keeps its identity until the language changes. */
export interface BasemapTexts {
  /** "Kartenarchiv salzburg.pmtiles: unvollständig". */
  problem: (problem: ArchiveProblem) => string;
  /** "2 weitere Kartenarchive nicht verwendbar". */
  moreProblems: (count: number) => string;
  /** The view is near enough for streets, and there are none. */
  noStreetsInView: string;
  /**
   * "Offline-Straßenkarte · Stand 03.08.2013 · © OpenStreetMap contributors · Orte © GeoNames", of the areas that are
   * seen; without any, of the coarse map. Names OpenStreetMap (ODbL) and GeoNames (CC BY).
   */
  attribution: (areas: readonly StreetArea[]) => string;
}
