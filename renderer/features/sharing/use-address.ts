import { useState } from 'react';

export interface Address {
  /** none: the gateway has no address for this desk, or could not be asked. */
  state: 'idle' | 'asking' | 'copied' | 'by-hand' | 'none';
  /** Where the clipboard could not be written: the address itself, to be copied by hand. */
  byHand: string | null;
  copy: () => void;
}

/** Fetches a share's address each time it is asked for: it is kept nowhere, and the share may have ended meanwhile. */
export function useAddress(
  shareId: string,
  addressOf: (shareId: string) => Promise<string | null>,
  clipboard: Pick<Clipboard, 'writeText'> | undefined = navigator.clipboard,
): Address {
  const [state, setState] = useState<Address['state']>('idle');
  const [byHand, setByHand] = useState<string | null>(null);

  async function fetchAndCopy(): Promise<void> {
    setByHand(null);
    setState('asking');
    const url = await addressOf(shareId).catch(() => null);
    if (url === null) {
      setState('none');
      return;
    }
    try {
      if (clipboard === undefined) throw new Error('there is no clipboard');
      await clipboard.writeText(url);
      setState('copied');
    } catch {
      setByHand(url);
      setState('by-hand');
    }
  }

  return { state, byHand, copy: () => void fetchAndCopy() };
}
