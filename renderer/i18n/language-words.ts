import { locales } from './format.ts';
import type { Language } from './i18n.ts';

/** Languages (ISO 639-1) as the operator's own calls them: "Deutsch, Italienisch"; one that nobody knows by its code. */
export function languagesWords(language: Language, codes: readonly string[]): string {
  const names = new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'code' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
