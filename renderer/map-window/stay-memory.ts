import type { MapStay } from '#shared/desktop/map-window.ts';
import type { View } from '../map/camera/near-view.ts';

/** Where an operator had the map window stay, over restarts. */
export interface StayMemory {
  /** null: it follows, or what is kept is another person's: the place that one looked at is not shown to the next. */
  read(operatorId: string): View | null;
  /** null: it follows. */
  keep(operatorId: string, view: View | null): void;
}

/** @param kept from the time before the restart @param write has it outlive the next one */
export function createStayMemory(kept: MapStay | null, write: (stay: MapStay | null) => void): StayMemory {
  let stay = kept;
  return {
    read(operatorId) {
      if (stay?.operatorId !== operatorId) return null;
      return { centre: stay.centre, zoom: stay.zoom };
    },
    keep(operatorId, view) {
      stay = view === null ? null : { operatorId, ...view };
      write(stay);
    },
  };
}
