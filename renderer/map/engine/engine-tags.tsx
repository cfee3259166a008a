import './engine-tags.css';
import type { EngineNotice } from './choose-engine.ts';

/** What the map says of the engine that draws it. */
export interface EngineTexts {
  /** "Mapbox-Schlüssel abgelehnt: Karte aus dem Vorrat". */
  notice: Record<EngineNotice, string>;
  /** "Grafik ausgefallen, Karte wird neu gezeichnet". */
  lost: string;
}

export interface EngineTagsProps {
  notice: EngineNotice | null;
  /** The graphics ended, and the map is not there again yet. */
  isLost: boolean;
  texts: EngineTexts;
}

/** Why the map is another one than the centre's, or none at the moment. */
export function EngineTags({ notice, isLost, texts }: EngineTagsProps) {
  return (
    <div className="map-engine-notices" role="status" data-testid="engine-notices">
      {isLost && <p className="map-tag map-missing">{texts.lost}</p>}
      {notice !== null && <p className="map-tag map-missing">{texts.notice[notice]}</p>}
    </div>
  );
}
