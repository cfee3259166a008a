import { caseWords } from './de/case.ts';
import { frame } from './de/frame.ts';
import { mapWords } from './de/map.ts';
import { siren } from './de/siren.ts';
import { trays } from './de/trays.ts';
import { work } from './de/work.ts';

/** Every word that the German screen says. English follows this shape (see texts.ts). */
export const de = { ...frame, ...caseWords, ...trays, ...work, ...mapWords, ...siren } as const;
