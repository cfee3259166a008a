import path from 'node:path';
import type { WebContents } from 'electron';
import type { DocumentFile, DocumentName, Documents, FileKind, SavedDocument } from '#shared/desktop/documents.ts';
import { pageCount } from './page-count.ts';
import { writeNewFile } from './write-new-file.ts';
import { writeNewFolder } from './write-new-folder.ts';

const endings: Record<FileKind, string> = {
  veds: '.veds.xml',
  cap: '.cap.xml',
  msd: '.msd.bin',
  gpx: '.gpx',
  geojson: '.geojson',
};

/** The number of the page at its foot. Chromium puts the numbers into elements of these classes, and knows no other style. */
const foot = `<div style="width:100%;margin:0 14mm;font:8px sans-serif;text-align:right">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

export interface DocumentsOptions {
  /** Holds a folder for each case. Asked for when it is needed: a user without such a folder must not keep the console from starting. */
  root: () => string;
  /** The page whose print is made into a PDF; null while there is none. */
  contents: () => WebContents | null;
}

/** Documents of this desk's cases, in folders of its disk. */
export function createDocuments({ root, contents }: DocumentsOptions): Documents {
  const write = async ({ folder, name }: DocumentName, ending: string, octets: Uint8Array): Promise<SavedDocument> => ({
    path: await writeNewFile(path.join(root(), folder), name, ending, octets),
  });
  return {
    async pdf(file) {
      const page = contents();
      if (page === null) throw new Error('there is no page to print');
      return write(file, '.pdf', await printed(page, file.isOnePage));
    },
    save: (file: DocumentFile) => write(file, endings[file.kind], Buffer.from(file.base64, 'base64')),
    async savePackage({ folder, name, files }) {
      return { path: await writeNewFolder(path.join(root(), folder), name, files) };
    },
  };
}

/** What cannot be read at this size any more is not made smaller: then it is two pages. */
const scales = [1, 0.9, 0.82, 0.75];

async function printed(page: WebContents, isOnePage: boolean): Promise<Uint8Array> {
  let pdf: Uint8Array = new Uint8Array();
  for (const scale of isOnePage ? scales : [1]) {
    // Backgrounds stay out: the window's own dark one would fill the margins.
    pdf = await page.printToPDF({
      scale,
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: false,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: foot,
      generateTaggedPDF: true,
    });
    if (pageCount(pdf) === 1) break;
  }
  return pdf;
}
