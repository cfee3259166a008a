/** The folder of the street map's tiles beside the page, absolute, ends in a slash. */
export function tilesBase(): string {
  return new URL('tiles/', document.baseURI).href;
}
