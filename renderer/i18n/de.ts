import { caseWords } from './de/case.ts';
import { frame } from './de/frame.ts';
import { mapWords } from './de/map.ts';
import { work } from './de/work.ts';

/** Every word that the German screen says. English follows this shape (see texts.ts). */
export const de = { ...frame, ...caseWords, ...work, ...mapWords } as const;
