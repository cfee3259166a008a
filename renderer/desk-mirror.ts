import type { Desk } from './desk.ts';
import type { DeskChannel, DeskMessage, ToldDesk } from './desk-message.ts';

/** What only the page of the main window knows. */
export type ScreenPart = Pick<ToldDesk, 'selectedId' | 'theme' | 'language'>;

/** Tells windows beside the main one what it shows and how current that is. */
export interface DeskMirror {
  /** Tells of this desk from now on, in the place of the one before. */
  follow(desk: MirroredDesk): void;
  show(part: Partial<ScreenPart>): void;
  /** @param select is told which case was chosen in another window. @returns ends it */
  listen(select: (incidentId: string) => void): () => void;
}

export type MirroredDesk = Pick<Desk, 'session' | 'status' | 'storage'>;

/** A sign of life so often: silence tells the other windows that what they show may be old. */
export const signOfLifeMs = 1_000;

export function createDeskMirror(channel: DeskChannel, screen: ScreenPart): DeskMirror {
  const listeners = new Set<(incidentId: string) => void>();
  let shown = screen;
  let desk: MirroredDesk | null = null;
  let ends: (() => void)[] = [];

  function tell(): void {
    if (desk === null) return;
    const session = desk.session.get();
    const told: ToldDesk = {
      seat: session && { operator: session.operator, formats: session.centre.coordinateFormats },
      ...shown,
      selectedId: session && shown.selectedId,
      status: desk.status.get(),
      isEmergency: desk.storage.get().kind === 'emergency',
    };
    channel.postMessage({ kind: 'desk', desk: told } satisfies DeskMessage);
  }

  channel.onmessage = ({ data }) => {
    if (data.kind === 'hello') tell();
    if (data.kind === 'select') for (const select of listeners) select(data.incidentId);
  };
  setInterval(tell, signOfLifeMs);

  return {
    follow(followed) {
      for (const end of ends) end();
      desk = followed;
      ends = [followed.session, followed.status, followed.storage].map(({ subscribe }) => subscribe(tell));
      tell();
    },
    show(part) {
      const before = shown;
      shown = { ...shown, ...part };
      if (Object.keys(part).some((key) => before[key as keyof ScreenPart] !== shown[key as keyof ScreenPart])) tell();
    },
    listen(select) {
      listeners.add(select);
      return () => listeners.delete(select);
    },
  };
}
