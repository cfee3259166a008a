import type { UnitKind } from '#shared/domain/unit.ts';
import type { UnitLayerTexts } from '../layers/units-layer.ts';

/** What the map says of units, in the operator's language. Keeps its identity until the language changes. */
export interface UnitTexts extends UnitLayerTexts {
  /** "10 000 Einsatzmittel". */
  count: (count: number) => string;
  /** "12 ohne Meldung". */
  silentCount: (count: number) => string;
  hidden: string;
  /** "Stand 12:03:07"; milliseconds UTC. */
  stand: (at: number) => string;
  lost: string;
  kind: (kind: UnitKind) => string;
  /** "gemessen vor 4 s"; milliseconds. */
  age: (ageMs: number) => string;
  gone: string;
  /** What the button does that takes the unit's tag away. */
  leave: string;
  /** Said while all tracks are drawn. */
  allTracks: string;
}
