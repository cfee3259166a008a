import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const pixels = z.number().int().min(-100_000).max(100_000);

const keptSchema = z.object({
  isOpen: z.boolean(),
  isMaximized: z.boolean(),
  displayId: z.number().int(),
  bounds: z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() }),
});
export type KeptWindow = z.infer<typeof keptSchema>;

/** How the map window was left, over restarts. */
export interface MapWindowMemory {
  /** null: it was never open, or what the file holds makes no sense. */
  read(): KeptWindow | null;
  /** A disk that refuses costs the place, and nothing else. */
  keep(kept: KeptWindow): void;
}

/** @param userData the app's folder; must exist */
export function openMapWindowMemory(userData: string, report: (error: unknown) => void): MapWindowMemory {
  const file = path.join(userData, 'map-window.json');
  let last: string | null = null;
  return {
    read() {
      try {
        return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
    keep(kept) {
      const text = JSON.stringify(kept);
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
