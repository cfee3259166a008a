import type { UnitsKnown, UnitsMoved } from '#shared/protocol/units.ts';

/** The channels between this app's windows and Workers: every window has them, and none needs another one's page. */
export const broadcastChannels = {
  /** From the sync Worker to the map Workers, and their question: UnitsMessage. */
  units: 'leitstand-units',
  /** From the sync Worker to further windows: an InboxChange after its commit. */
  rows: 'leitstand-rows',
  /** Between the main window and the map window: DeskMessage of desk-message.ts. */
  desk: 'leitstand-desk',
} as const;

/** known and moved: as the gateway told them (shared/protocol/units.ts); lost: the connection is, or nobody is signed in. */
export type ToldUnits = ({ kind: 'known' } & UnitsKnown) | ({ kind: 'moved' } & UnitsMoved) | { kind: 'lost' };

/** ask: a map Worker that came late wants a whole `known` and the last places. */
export type UnitsMessage = ToldUnits | { kind: 'ask' };
