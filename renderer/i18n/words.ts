import type { Operator, OperatorId } from '#shared/domain/operator.ts';
import { createFormat, type Format } from './format.ts';
import type { Language, Translate } from './i18n.ts';

/** What a pure function needs to say something to an operator. */
export interface Words {
  t: Translate;
  format: Format;
  language: Language;
  /** What an operator is called here; one who is not among the session's colleagues, by the id that the journal holds. */
  nameOf: (id: OperatorId) => string;
}

export function createWords(
  t: Translate,
  language: Language,
  colleagues: readonly Operator[] = [],
  timeZone?: string,
): Words {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  return {
    t: remembering(t),
    format: createFormat(language, timeZone),
    language,
    nameOf: (id) => names.get(id) ?? id,
  };
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
