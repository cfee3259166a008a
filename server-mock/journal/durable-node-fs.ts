import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of PGlite's file layer that is changed here; the library does not type it. */
interface FileLayer {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } };
}

/**
 * PGlite's Node file system with an fsync that reaches the disk. As delivered it has none and PostgreSQL runs with fsync
 * off, so a commit survives a killed process, but not a power cut. With this and `durableStartParams` PostgreSQL syncs
 * its log at every commit and its tables at every checkpoint, as it does everywhere else.
 */
export class DurableNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const useRealSync = (layer: unknown) => {
      (layer as FileLayer).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), useRealSync] } };
  }
}

/** PGlite's own parameters with fsync on (`-F` is off), by fsync: the only sync call that its file layer hands through. */
export const durableStartParams: string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];
