import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/** One value on the disk, over restarts: how a window was left. */
export interface KeptFile<Value> {
  /** null: nothing was ever kept, or what the file holds makes no sense. */
  read(): Value | null;
  /** A disk that refuses costs the value, and nothing else. */
  keep(value: Value | null): void;
}

/** @param file its folder must exist */
export function openKeptFile<Value>(
  file: string,
  schema: z.ZodType<Value>,
  report: (error: unknown) => void,
): KeptFile<Value> {
  let last: string | null = null;
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
    keep(value) {
      const text = JSON.stringify(value);
      if (text === last) return;
      try {
        writeFileSync(`${file}.making`, text);
        renameSync(`${file}.making`, file);
        last = text;
      } catch (error) {
        report(error);
      }
    },
  };
}
