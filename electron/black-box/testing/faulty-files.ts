import { readFile, writeFile } from 'node:fs/promises';
import { type BoxFile, type BoxFiles, diskFiles, makingSuffix } from '../box-files.ts';

/** The real disk, with faults at will. */
export interface FaultyFiles {
  files: BoxFiles;
  /** Nothing new can be allocated; what is allocated can be overwritten. Stands for a full disk, which a test cannot always have. */
  setFull(isFull: boolean): void;
  /** Whatever is to be written ends with EIO. */
  setBroken(isBroken: boolean): void;
  /**
   * After so many more operations the process is dead: the one that was under way is done to the share, unsynced bytes are
   * lost from there on, and nothing is ever answered again.
   */
  killAfter(operations: number, share: number): void;
  /** Settles when the process is dead. */
  dead: Promise<void>;
  /** Closes what a dead process would have left to the system. */
  release(): Promise<void>;
}

export function createFaultyFiles(): FaultyFiles {
  let [isFull, isBroken, left, share, isDead] = [false, false, Number.POSITIVE_INFINITY, 1, false];
  let die = () => {};
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const open = new Set<BoxFile>();
  const loseUnsynced = new Set<() => Promise<void>>();
  const refuse = (code: string) => Object.assign(new Error(`${code}: refused by the test`), { code });

  /** Does one operation, unless this is where the process dies. */
  async function step<Result>(whole: () => Promise<Result>, partly: () => Promise<void>): Promise<Result> {
    if (isDead) return new Promise<never>(() => {});
    left -= 1;
    if (left >= 0) return whole();
    isDead = true;
    await partly();
    for (const lose of loseUnsynced) await lose();
    die();
    return new Promise<never>(() => {});
  }
  const allOrNothing = (whole: () => Promise<unknown>) => async () => {
    if (share > 0.5) await whole();
  };

  const files: BoxFiles = {
    list: (folder) =>
      step(
        () => diskFiles.list(folder),
        async () => {},
      ),
    read: (file) =>
      step(
        () => diskFiles.read(file),
        async () => {},
      ),
    create: (file, bytes) =>
      step(
        async () => {
          if (isFull) throw refuse('ENOSPC');
          if (isBroken) throw refuse('EIO');
          await diskFiles.create(file, bytes);
        },
        async () => {
          if (share > 0.8) await diskFiles.create(file, bytes);
          else await writeFile(`${file}${makingSuffix}`, bytes.subarray(0, Math.floor(bytes.length * share)));
        },
      ),
    remove: (file) =>
      step(
        () => diskFiles.remove(file),
        allOrNothing(() => diskFiles.remove(file)),
      ),
    open: async (name) => {
      const file = await diskFiles.open(name);
      open.add(file);
      let unsynced: { bytes: Buffer; before: Buffer; position: number } | null = null;
      loseUnsynced.add(async () => {
        if (unsynced === null) return;
        const { before, position, bytes } = unsynced;
        const kept = Math.floor(bytes.length * share);
        await file.write(before.subarray(kept), position + kept);
        if (before.length < bytes.length) await file.cut(position + Math.max(kept, before.length));
      });
      return {
        write: async (bytes, position) => {
          const size = await file.sizeBytes();
          const before = (await readFile(name)).subarray(position, position + bytes.length);
          await step(
            async () => {
              if (isBroken) throw refuse('EIO');
              const fitting = isFull ? Math.max(0, size - position) : bytes.length;
              await file.write(bytes.subarray(0, fitting), position);
              if (fitting < bytes.length) throw refuse('ENOSPC');
              unsynced = { bytes, before, position };
            },
            () => file.write(bytes.subarray(0, Math.floor(bytes.length * share)), position),
          );
        },
        sync: () =>
          step(
            async () => {
              if (isBroken) throw refuse('EIO');
              // No real sync: what a dead process loses is decided here, and the machine lives on.
              unsynced = null;
            },
            async () => {},
          ),
        sizeBytes: () => file.sizeBytes(),
        cut: (lengthBytes) =>
          step(
            () => file.cut(lengthBytes),
            allOrNothing(() => file.cut(lengthBytes)),
          ),
        close: async () => {
          if (open.delete(file)) await file.close();
        },
      };
    },
  };
  return {
    files,
    dead,
    setFull: (value) => {
      isFull = value;
    },
    setBroken: (value) => {
      isBroken = value;
    },
    killAfter: (operations, itsShare) => {
      left = operations;
      share = itsShare;
    },
    release: async () => {
      for (const file of open) await file.close();
      open.clear();
    },
  };
}
