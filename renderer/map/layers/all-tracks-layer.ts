import type { LayerProps } from 'react-map-gl/maplibre';
import type { MapPalette } from '../symbols/palette.ts';
import { trackLayers } from './track-layer.ts';

/** The tracks of all followed cars: as the selected one's is drawn, but thinner, and without a dot for each position. */
export function allTracksLayers(palette: MapPalette): LayerProps[] {
  return trackLayers(palette).flatMap((layer): LayerProps[] =>
    layer.type !== 'line'
      ? []
      : [
          {
            ...layer,
            id: `all-${layer.id}`,
            paint: { ...layer.paint, 'line-width': layer.id === 'track-gap' ? 1 : 1.8 },
          },
        ],
  );
}
