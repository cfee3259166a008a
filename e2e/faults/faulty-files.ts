import { type BoxFile, type BoxFiles, diskFiles } from '../../electron/black-box/box-files.ts';
import type { Life } from './life.ts';

/** How the black box's folder is at this moment. `tearAt`: of a write that the life ends in, this part reaches the file. */
export interface BoxDisk {
  isFull: boolean;
  tearAt: number;
}

/** The black box's file layer with faults. `quiet` resolves when nothing of a life that is over touches the disk any more. */
export function faultyFiles(life: Life, disk: BoxDisk): { files: BoxFiles; quiet(): Promise<void> } {
  const underWay = new Set<Promise<unknown>>();
  const opened = new Set<BoxFile>();

  function run<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    return life.through(`box.${name}`, () => {
      const running = work();
      underWay.add(running);
      const leave = () => underWay.delete(running);
      running.then(leave, leave);
      return running;
    });
  }

  function refuseWhenFull(): void {
    if (disk.isFull) throw Object.assign(new Error('ENOSPC: the laboratory has filled the disk'), { code: 'ENOSPC' });
  }

  function file(inner: BoxFile): BoxFile {
    return {
      async write(bytes, position) {
        refuseWhenFull();
        // A write that the life ends in may have reached the disk in part.
        if (life.point('in box.write')) {
          const torn = inner.write(bytes.subarray(0, Math.floor(bytes.length * disk.tearAt)), position);
          underWay.add(torn);
          torn.catch(() => {}).finally(() => underWay.delete(torn));
        }
        await run('write', () => inner.write(bytes, position));
      },
      sync: () => run('sync', () => inner.sync()),
      sizeBytes: () => run('size', () => inner.sizeBytes()),
      cut: (lengthBytes) => run('cut', () => inner.cut(lengthBytes)),
      close: () => run('close', () => inner.close()),
    };
  }

  return {
    files: {
      list: (folder) => run('list', () => diskFiles.list(folder)),
      read: (name) => run('read', () => diskFiles.read(name)),
      async create(name, bytes) {
        refuseWhenFull();
        await run('create', () => diskFiles.create(name, bytes));
      },
      open: async (name) =>
        file(
          await run('open', async () => {
            const inner = await diskFiles.open(name);
            opened.add(inner);
            return inner;
          }),
        ),
      remove: (name) => run('remove', () => diskFiles.remove(name)),
    },
    async quiet() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
      // As the kernel does for a process that is gone. What the life had closed itself refuses: that is well.
      await Promise.allSettled([...opened].map((inner) => inner.close()));
    },
  };
}
