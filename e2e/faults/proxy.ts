import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createFrameReader } from './frames.ts';
import { createPump, type Pump, type Way } from './pump.ts';

/**
 * A TCP proxy between one desk and the gateway, whose faults can be had at any moment.
 *
 * pass: as it comes. cut: what is open is reset, and what comes new. hang: both ends stay open and nothing passes; hang-up
 * only towards the gateway, hang-down only towards the desk. What was held passes when it ends, as after a partition, also
 * from an end that has given up since; then each end learns that the other is gone. half-open: the gateway's end is gone,
 * the desk's stays open and silent, also afterwards. slow: late, and few octets a second.
 */
export type LinkMode = 'pass' | 'cut' | 'hang' | 'hang-up' | 'hang-down' | 'half-open' | 'slow';
export type Direction = 'up' | 'down';

/** Sees each text message before it passes. @returns true: it must not pass, the connection is reset instead */
export type Watcher = (direction: Direction, text: string) => boolean;

export interface FaultyLink {
  readonly url: string;
  set(mode: LinkMode): void;
  /** The desk's process is gone: its ends of the connections close. */
  leave(): void;
  /** @returns ends the watching */
  watch(watcher: Watcher): () => void;
  /** Ends all watching. */
  unwatch(): void;
  close(): Promise<void>;
}

interface Pair {
  set(mode: LinkMode): void;
  leave(): void;
  reset(): void;
}

/** @param target the gateway's port at this moment, null when there is none */
export async function openLink(target: () => number | null): Promise<FaultyLink> {
  let mode: LinkMode = 'pass';
  const watchers = new Set<Watcher>();
  const pairs = new Set<Pair>();

  const server = createServer((desk) => {
    desk.on('error', () => {});
    const port = target();
    if (mode === 'cut' || (port === null && !mode.startsWith('h'))) {
      desk.resetAndDestroy();
      return;
    }
    const gateway = port === null || mode === 'half-open' ? null : connect({ port, host: '127.0.0.1' });
    const pair = joinPair(desk, gateway, {
      mode,
      // All of them see it, also when the first already drops it.
      watch: (direction, text) => [...watchers].map((watcher) => watcher(direction, text)).includes(true),
      onOver: () => pairs.delete(pair),
    });
    pairs.add(pair);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set(next) {
      mode = next;
      for (const pair of [...pairs]) pair.set(next);
    },
    leave() {
      for (const pair of [...pairs]) pair.leave();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    unwatch: () => watchers.clear(),
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const pair of [...pairs]) pair.reset();
      await closed;
    },
  };
}

interface PairNeeds {
  mode: LinkMode;
  watch: Watcher;
  onOver(): void;
}

/** One connection of the desk, and the one that carries it on; null: it leads nowhere. */
function joinPair(desk: Socket, gateway: Socket | null, { mode: first, watch, onOver }: PairNeeds): Pair {
  let mode = first;
  let isSilent = first === 'half-open';
  // One end closed while nothing passed in its direction: the other end learns of it afterwards.
  let isHalf = gateway === null && !isSilent;
  const pumps: Pump[] = [];
  const way = (direction: Direction): Way => (isSilent ? 'drop' : wayOf(mode, direction));

  function reset(): void {
    onOver();
    for (const pump of pumps) pump.end();
    desk.resetAndDestroy();
    gateway?.destroy();
  }

  /** What was held goes out before both ends close. */
  function finish(): void {
    onOver();
    for (const pump of pumps) pump.wake();
    desk.end(() => desk.destroy());
    gateway?.end(() => gateway.destroy());
  }

  function closed(direction: Direction): void {
    if (way(direction) === 'hold') isHalf = true;
    else if (direction === 'up' || !isSilent) finish();
  }

  function carry(direction: Direction, from: Socket, to: Socket): void {
    const pump = createPump(to, () => way(direction));
    let mustReset = false;
    const reader = createFrameReader((text) => {
      mustReset = watch(direction, text) || mustReset;
    });
    from.setNoDelay(true);
    from.on('data', (octets: Buffer) => {
      reader.push(octets);
      if (mustReset) reset();
      else pump.push(octets);
    });
    pumps.push(pump);
  }

  if (gateway === null) desk.resume();
  else {
    gateway.on('error', () => {});
    carry('up', desk, gateway);
    carry('down', gateway, desk);
    gateway.on('close', () => closed('down'));
  }
  desk.on('close', () => closed('up'));

  return {
    set(next) {
      mode = next;
      if (next === 'cut') reset();
      else if (next === 'half-open') {
        isSilent = true;
        gateway?.destroy();
      } else if (isHalf && way('up') !== 'hold' && way('down') !== 'hold') finish();
      else for (const pump of pumps) pump.wake();
    },
    leave: () => desk.destroy(),
    reset,
  };
}

function wayOf(mode: LinkMode, direction: Direction): Way {
  if (mode === 'half-open') return 'drop';
  if (mode === 'hang' || mode === `hang-${direction}`) return 'hold';
  return mode === 'slow' ? 'slow' : 'pass';
}
