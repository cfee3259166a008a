import './basemap.css';
import type { BasemapTexts } from './basemap-texts.ts';
import type { Ground } from './use-ground.ts';

export interface GroundTagsProps {
  ground: Ground;
  texts: BasemapTexts;
}

/** More would cover the map; the log names each. */
const mostNamed = 3;

/** What is wrong with the map's ground, as plain lines over it, and whom it is from. */
export function GroundTags({ ground: { problems, lacksStreets, seenAreas }, texts }: GroundTagsProps) {
  const named = problems.slice(0, mostNamed);
  const more = problems.length - named.length;
  return (
    <>
      <div className="map-basemap-notices" role="status" data-testid="basemap-notices">
        {lacksStreets && <p className="map-tag map-missing">{texts.noStreetsInView}</p>}
        {named.map((problem) => (
          <p key={`${problem.file} ${problem.fault}`} className="map-tag map-missing">
            {texts.problem(problem)}
          </p>
        ))}
        {more > 0 && <p className="map-tag map-missing">{texts.moreProblems(more)}</p>}
      </div>
      <p className="map-tag map-tag-attribution" data-testid="map-attribution">
        {texts.attribution(seenAreas)}
      </p>
    </>
  );
}
