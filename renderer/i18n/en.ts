import { caseWords } from './en/case.ts';
import { frame } from './en/frame.ts';
import { mapWords } from './en/map.ts';
import { siren } from './en/siren.ts';
import { trays } from './en/trays.ts';
import { work } from './en/work.ts';
import type { Texts } from './texts.ts';

/** Every word that the English screen says. */
export const en: Texts = { ...frame, ...caseWords, ...trays, ...work, ...mapWords, ...siren };
