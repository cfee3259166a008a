import { createFormat, type Format } from './format.ts';
import type { Language, Translate } from './i18n.ts';

/** What a pure function needs to say something to an operator. */
export interface Words {
  t: Translate;
  format: Format;
  language: Language;
}

export function createWords(t: Translate, language: Language, timeZone?: string): Words {
  return { t: remembering(t), format: createFormat(language, timeZone), language };
}

/** Texts without gaps are looked up once: a screen says hundreds of them each time it is painted. */
function remembering(t: Translate): Translate {
  const said = new Map<unknown, unknown>();
  const remember = (...args: Parameters<Translate>) => {
    if (args.length > 1) return t(...args);
    const [key] = args;
    if (!said.has(key)) said.set(key, t(...args));
    return said.get(key);
  };
  return remember as Translate;
}
