import type { ConsoleServer, ConsoleSocket } from '../sockets/console-socket.ts';
import type { UnitList } from './unit-list.ts';

const EVERY_MS = 1_000;

/** Tells a console that was just greeted which units there are, and where. */
export function tellAllUnits(socket: Pick<ConsoleSocket, 'emit'>, units: UnitList): void {
  const { known, moved } = units.whole();
  socket.emit('units:known', known);
  if (moved.n.length > 0) socket.emit('units:moved', moved);
}

/**
 * Tells all greeted consoles once a second what has changed: made once, whatever their number, and left out for a console that is not
 * ready for it.
 * @returns ends it
 */
export function tellUnits(io: ConsoleServer, room: string, units: UnitList): () => void {
  const timer = setInterval(() => {
    const { known, moved } = units.news();
    // Names are not told again: they must not get lost.
    if (known !== null) io.to(room).emit('units:known', known);
    if (moved !== null) io.to(room).volatile.emit('units:moved', moved);
  }, EVERY_MS);
  return () => clearInterval(timer);
}
