import { createInstance, type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
  }
}

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Says a text by its key: `t('tab.crash')`. */
export type Translate = TFunction<'translation'>;

/** The languages of the screen, ready at once: the words are part of the bundle. */
export function createI18n(language: Language): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { de: { translation: de }, en: { translation: en } },
    // React escapes what it prints; announced lines are plain text.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  instance.use(initReactI18next).init();
  return instance;
}
