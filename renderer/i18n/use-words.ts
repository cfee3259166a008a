import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createWords, type Words } from './words.ts';

/** The words of the present language; the same object until the language changes. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'de';
  return useMemo(() => createWords(t, language), [t, language]);
}
