import type { Map as EngineMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { type CameraState, cameraMove, isFlight, zoomFor } from './camera.ts';
import { isSoftwareDrawn } from './is-software-drawn.ts';
import { positionOf } from './position.ts';

const flightMs = 700;
const followMs = 400;

/**
 * Moves the view as cameraMove decides. `map` is null until it is loaded. Who asked their system for less motion, or has no
 * graphics card, gets jumps.
 */
export function useCamera(map: EngineMap | null, selected: Incident | null, isHeld: boolean): void {
  const before = useRef<CameraState>({ subject: null, isHeld: false });
  useEffect(() => {
    if (map === null) return;
    const fix = selected?.fix ?? null;
    const subject =
      selected === null || fix === null || fix.place === null
        ? null
        : { id: selected.id, place: fix.place, zoom: zoomFor(fix) };
    const move = cameraMove(before.current, { subject, isHeld });
    before.current = { subject, isHeld };
    if (move === null) return;
    const { lng, lat } = map.getCenter();
    const [longitude = 0, latitude = 0] = positionOf(move.place);
    const center: [number, number] = [longitude, latitude];
    const zoom = move.kind === 'go' ? move.zoom : map.getZoom();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || isSoftwareDrawn();
    if (isStill || !isFlight({ latitude: lat, longitude: lng }, move.place)) map.jumpTo({ center, zoom });
    else map.easeTo({ center, zoom, duration: move.kind === 'go' ? flightMs : followMs });
  }, [map, selected, isHeld]);
}
