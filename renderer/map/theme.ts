/** The two looks of the console. */
export type MapTheme = 'dark' | 'light';
export type MapLanguage = 'de' | 'en';
