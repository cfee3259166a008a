import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentName, Documents, SavedDocument } from '#shared/desktop/documents.ts';
import type { PrintedDocument } from './printed-document.ts';

export interface Printer {
  /** What lies before the printer now: it must be in the page while it is printed, whatever the operator does meanwhile. */
  shown: PrintedDocument | null;
  /** @throws Error when it could not be made or written */
  pdf: (document: PrintedDocument, name: DocumentName) => Promise<SavedDocument>;
}

/** The weights that print.css uses: text set in one that is not loaded yet would be printed in another font. */
const fonts = ['400 12px Inter', '600 12px Inter', '700 12px Inter'];

/** Prints documents into PDF files, one at a time. */
export function usePrinter(documents: Documents): Printer {
  const [shown, setShown] = useState<PrintedDocument | null>(null);
  const pdf = useCallback(
    async (printed: PrintedDocument, name: DocumentName) => {
      await Promise.all(fonts.map((font) => document.fonts.load(font)));
      flushSync(() => setShown(printed));
      try {
        return await documents.pdf({ ...name, isOnePage: printed.kind === 'sheet' });
      } finally {
        setShown(null);
      }
    },
    [documents],
  );
  return { shown, pdf };
}
