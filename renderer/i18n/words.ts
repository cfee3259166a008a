import { createFormat, type Format } from './format.ts';
import type { Language, Translate } from './i18n.ts';

/** What a pure function needs to say something to an operator. */
export interface Words {
  t: Translate;
  format: Format;
  language: Language;
}

export function createWords(t: Translate, language: Language, timeZone?: string): Words {
  return { t, format: createFormat(language, timeZone), language };
}
