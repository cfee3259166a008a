/** How many pages a PDF of Chromium has, by the page objects in it, which Chromium does not compress; 0 = cannot be told. */
export function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}
