import type { UnitKind } from '#shared/domain/unit.ts';
import type { StationKind } from '../symbols/station-kind.ts';
import type { LineSampleName } from './line-sample.tsx';

export type LegendGroup = 'cases' | 'places' | 'units' | 'stations';
/** What can be told from how a case is drawn. */
export type CaseSign = 'automatic' | 'byHand' | 'theft' | 'priorities' | 'taken' | 'stale' | 'several' | 'heading';

/** What the legend says, in the operator's language. */
export interface LegendTexts {
  title: string;
  group: (name: LegendGroup) => string;
  caseSign: (name: CaseSign) => string;
  place: (name: LineSampleName) => string;
  unit: (kind: UnitKind) => string;
  station: (kind: StationKind) => string;
  /** What the button does, and the key that does it as well. */
  close: string;
  key: string;
}
