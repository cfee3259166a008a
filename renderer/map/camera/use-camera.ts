import type { Map as EngineMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { type CameraMove, type CameraState, cameraMove, cameraSubject, overview } from './camera.ts';
import type { MapRequest, MapRequests } from './map-requests.ts';
import { panBy, showBounds, showView, viewOf, zoomBy } from './move-view.ts';
import { type NearView, toggleNear } from './near-view.ts';
import type { Hold } from './use-hold.ts';

const flightMs = 700;
const followMs = 400;
const nothingShown: CameraState = { subject: null, isHeld: false, cases: [] };

export interface CameraRows {
  /** The cases that are drawn; keep their identity until one changes. */
  incidents: readonly Incident[];
  selected: Incident | null;
  /** The selected case, also when its place is not for this desk: `selected` is null then. */
  selectedId: string | null;
}

/**
 * Moves the view as cameraMove decides, and as the operator asks by key; a step of zoom or to a side holds it, as a gesture
 * does. `map` is null until it is loaded.
 * @param isBehind another case than that of the rows has been selected: the hold has ended with the case, and without this the view
 * would go back to it on its way to the other
 */
export function useCamera(
  map: EngineMap | null,
  rows: CameraRows,
  hold: Hold,
  requests: MapRequests,
  isBehind: boolean,
): void {
  const { incidents, selected, selectedId } = rows;
  const cases = useMemo(() => incidents.flatMap(casePlace), [incidents]);
  const subject = useMemo(() => cameraSubject(selected), [selected]);
  const closedId = selected === null ? selectedId : null;
  const { isHeld, isFirm = false } = hold;
  const before = useRef<CameraState>(nothingShown);
  const near = useRef<NearView | null>(null);
  const latest = useLatest({ subject, cases, hold });
  const shownBy = useRef<EngineMap | null>(null);

  useEffect(() => {
    if (map === null || isBehind) return;
    const now = { subject, isHeld, isFirm, closedId, cases };
    // A map in the place of another may have begun in the midst of a flight.
    if (shownBy.current !== map && !isHeld) before.current = nothingShown;
    shownBy.current = map;
    const move = cameraMove(before.current, now);
    before.current = now;
    if (move === null) return;
    if (move.kind === 'go') near.current = null;
    show(map, move);
  }, [map, subject, isHeld, isFirm, closedId, cases, isBehind]);

  useEffect(() => {
    if (map === null) return;
    return requests.listen((request) => {
      near.current = answer(map, request, near.current, latest.current);
    });
  }, [map, requests, latest]);
}

function casePlace({ id, fix }: Incident) {
  return fix === null || fix.place === null ? [] : [{ id, place: fix.place }];
}

function show(map: EngineMap, move: CameraMove): void {
  switch (move.kind) {
    case 'go':
      showView(map, { centre: move.place, zoom: move.zoom }, flightMs);
      break;
    case 'follow':
      showView(map, { centre: move.place, zoom: map.getZoom() }, followMs);
      break;
    case 'fit':
      showBounds(map, move.bounds);
      break;
    default:
      assertNever(move);
  }
}

/** @returns what of a case that was gone near to is to be remembered */
function answer(
  map: EngineMap,
  request: MapRequest,
  near: NearView | null,
  { subject, cases, hold }: Pick<CameraState, 'subject' | 'cases'> & { hold: Hold },
): NearView | null {
  switch (request.kind) {
    case 'zoom':
      hold.hold();
      zoomBy(map, request.by);
      return near;
    case 'pan':
      hold.hold();
      panBy(map, request.right, request.down);
      return near;
    case 'overview': {
      const move = overview(cases);
      if (move === null) return near;
      if (subject !== null) hold.hold();
      show(map, move);
      return near;
    }
    case 'near': {
      // Chosen a moment ago and not shown yet: the map still goes there.
      if (subject?.id !== request.id) return near;
      const toggled = toggleNear(near, subject, viewOf(map), hold.isHeld);
      if (toggled === null) return near;
      showView(map, toggled.view, flightMs);
      return toggled.near;
    }
    default:
      return assertNever(request);
  }
}
