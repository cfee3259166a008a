import type { Map as EngineMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type StepM, stepForPixel } from '#shared/domain/coordinates.ts';
import type { Place } from '#shared/domain/fix.ts';
import { useLatest } from '../ui/use-latest.ts';
import { metresPerPixel } from './camera.ts';

export interface PointerTagProps {
  map: EngineMap;
  /** A place in the shown format. */
  write: (place: Place, stepM: StepM) => string;
}

/** The place under the mouse, in numbers. Written once a frame straight into the page: the map is not painted for it. */
export function PointerTag({ map, write }: PointerTagProps) {
  const tag = useRef<HTMLParagraphElement>(null);
  const latest = useLatest(write);

  useEffect(() => {
    let frame: number | null = null;
    let pointed: Place | null = null;
    const paint = () => {
      frame = null;
      if (tag.current === null) return;
      tag.current.hidden = pointed === null;
      if (pointed === null) return;
      const stepM = stepForPixel(metresPerPixel(pointed.latitude, map.getZoom()));
      tag.current.textContent = latest.current(pointed, stepM);
    };
    const told = (place: Place | null) => {
      pointed = place;
      frame ??= requestAnimationFrame(paint);
    };
    const moved = ({ lngLat }: MapMouseEvent) => told({ latitude: lngLat.lat, longitude: lngLat.wrap().lng });
    const left = () => told(null);
    map.on('mousemove', moved);
    map.on('mouseout', left);
    return () => {
      map.off('mousemove', moved);
      map.off('mouseout', left);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [map, latest]);

  return <p ref={tag} className="map-tag map-tag-pointer" data-testid="pointer-place" aria-hidden="true" hidden />;
}
