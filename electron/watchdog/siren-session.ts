import { type Session, session } from 'electron';

/**
 * The siren's own session, in memory. Pages of different sessions never share a renderer process: a console page that
 * hangs or crashes cannot silence the siren.
 */
export function sirenSession(): Session {
  return session.fromPartition('watchdog');
}
