import { type CoordinateFormat, coordinateFormatSchema } from '#shared/domain/coordinate-format.ts';
import { type Language, languages } from '../../i18n/i18n.ts';
import { createSubject, type Observable } from '../../observable.ts';

export const themes = ['dark', 'light'] as const;
export type Theme = (typeof themes)[number];

export const THEME_KEY = 'leitstand.theme';
export const LANGUAGE_KEY = 'leitstand.language';
export const COORDINATES_KEY = 'leitstand.coordinates';

/** How this desk likes its screen, remembered across restarts. */
export interface Preferences {
  theme: Observable<Theme>;
  language: Observable<Language>;
  /** How places are written in numbers; null: nobody has chosen, so as the centre does. */
  coordinateFormat: Observable<CoordinateFormat | null>;
  toggleTheme(): void;
  toggleLanguage(): void;
  setCoordinateFormat(format: CoordinateFormat): void;
}

/** @param storage the page's localStorage; what it holds that makes no sense counts as nothing: dark and German */
export function createPreferences(storage: Pick<Storage, 'getItem' | 'setItem'>): Preferences {
  const theme = createSubject<Theme>(themes.find((one) => one === storage.getItem(THEME_KEY)) ?? 'dark');
  const language = createSubject<Language>(languages.find((one) => one === storage.getItem(LANGUAGE_KEY)) ?? 'de');
  const coordinateFormat = createSubject<CoordinateFormat | null>(
    coordinateFormatSchema.safeParse(storage.getItem(COORDINATES_KEY)).data ?? null,
  );
  return {
    theme,
    language,
    coordinateFormat,
    toggleTheme() {
      theme.set(theme.get() === 'dark' ? 'light' : 'dark');
      storage.setItem(THEME_KEY, theme.get());
    },
    toggleLanguage() {
      language.set(language.get() === 'de' ? 'en' : 'de');
      storage.setItem(LANGUAGE_KEY, language.get());
    },
    setCoordinateFormat(format) {
      coordinateFormat.set(format);
      storage.setItem(COORDINATES_KEY, format);
    },
  };
}
