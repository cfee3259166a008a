import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operator } from '#shared/domain/operator.ts';
import { createWords, type Words } from './words.ts';

const nobody: readonly Operator[] = [];

/**
 * The words of the present language; the same object until the language changes.
 * @param colleagues whose names may be said; the same list from render to render
 */
export function useWords(colleagues: readonly Operator[] = nobody): Words {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'de';
  return useMemo(() => createWords(t, language, colleagues), [t, language, colleagues]);
}
