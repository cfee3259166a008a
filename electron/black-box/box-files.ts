import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../sync-folder.ts';

/** An open file of the box. `sync` returns once the disk has what was written. */
export interface BoxFile {
  write(bytes: Buffer, position: number): Promise<void>;
  sync(): Promise<void>;
  sizeBytes(): Promise<number>;
  cut(lengthBytes: number): Promise<void>;
  close(): Promise<void>;
}

/** The few things that the box asks of a disk. Every one of them may throw what node:fs throws. */
export interface BoxFiles {
  /** File names in the folder, which is made when it is missing. */
  list(folder: string): Promise<string[]>;
  read(file: string): Promise<Buffer>;
  /** Makes or replaces a file: on the disk whole when this returns, else as it was before. */
  create(file: string, bytes: Buffer): Promise<void>;
  open(file: string): Promise<BoxFile>;
  remove(file: string): Promise<void>;
}

/** Ending of a file that is not whole yet. */
export const makingSuffix = '.making';

export const diskFiles: BoxFiles = {
  list: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return readdir(folder);
  },
  read: (file) => readFile(file),
  create: async (file, bytes) => {
    const making = `${file}${makingSuffix}`;
    try {
      const handle = await open(making, 'w', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(making, file);
    } catch (error) {
      await rm(making, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(file));
  },
  open: async (file) => {
    const handle = await open(file, 'r+');
    return {
      write: async (bytes, position) => {
        for (let done = 0; done < bytes.length; ) {
          const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
          done += bytesWritten;
        }
      },
      sync: () => handle.datasync(),
      sizeBytes: async () => (await handle.stat()).size,
      cut: (lengthBytes) => handle.truncate(lengthBytes),
      close: () => handle.close(),
    };
  },
  remove: (file) => rm(file, { force: true }),
};
