import type { Intent } from '#shared/domain/action.ts';

/** One way to settle a choice, on its number key. `whyNot` set = shown, but cannot be taken. */
export interface Choice {
  key: string;
  label: string;
  hint: string | null;
  whyNot: string | null;
  /** @param text what was typed beside it, trimmed; null when nothing was */
  intent: (text: string | null) => Intent;
}
