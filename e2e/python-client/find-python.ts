import { execFileSync } from 'node:child_process';

/** Debian's packages belong to Debian's own Python, which need not be the first in the PATH. */
const candidates = ['python3', '/usr/bin/python3'];

/** A Python that has Socket.IO and its WebSocket part; null when there is none. */
export function findPython(): string | null {
  return candidates.find((python) => isFit(python)) ?? null;
}

function isFit(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import socketio, websocket'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
