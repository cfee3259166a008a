import { Classes } from '@blueprintjs/core';
import type { Theme } from './preferences.ts';

/** Puts the theme on the page: our custom properties follow `data-theme`, Blueprint follows its class. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  root.dataset.theme = theme;
  root.classList.toggle(Classes.DARK, theme === 'dark');
}
