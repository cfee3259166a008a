import type { Map as EngineMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type StepM, stepForPixel } from '#shared/domain/coordinates.ts';
import type { Place } from '#shared/domain/fix.ts';
import { metresPerPixel } from './camera/camera.ts';

type Point = [x: number, y: number];

export interface PointerTagProps {
  map: EngineMap;
  /** A place in the shown format. */
  write: (place: Place, stepM: StepM) => string;
}

/** The place under the mouse, in numbers. Written once a frame straight into the page: the map is not painted for it. */
export function PointerTag({ map, write }: PointerTagProps) {
  const tag = useRef<HTMLParagraphElement>(null);
  const pointed = useRef<Point | null>(null);

  useEffect(() => {
    let frame: number | null = null;
    const paint = () => {
      frame = null;
      if (tag.current === null) return;
      tag.current.hidden = pointed.current === null;
      if (pointed.current === null) return;
      // Asked of the view as it is now: it may have moved under a mouse that rests.
      const { lat, lng } = map.unproject(pointed.current).wrap();
      const stepM = stepForPixel(metresPerPixel(lat, map.getZoom()));
      tag.current.textContent = write({ latitude: lat, longitude: lng }, stepM);
    };
    const soon = () => {
      frame ??= requestAnimationFrame(paint);
    };
    const moved = ({ point }: MapMouseEvent) => {
      pointed.current = [point.x, point.y];
      soon();
    };
    const left = () => {
      pointed.current = null;
      soon();
    };
    soon();
    map.on('mousemove', moved);
    map.on('mouseout', left);
    map.on('move', soon);
    return () => {
      map.off('mousemove', moved);
      map.off('mouseout', left);
      map.off('move', soon);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [map, write]);

  return <p ref={tag} className="map-tag map-tag-pointer" data-testid="pointer-place" aria-hidden="true" hidden />;
}
