/** Pixels of a picture for each CSS pixel, so that it stays sharp on dense screens. */
export const symbolPixelRatio = 2;

/**
 * A square picture for the map; null when the page has no canvas for it.
 * @param sizeCss its side, CSS pixels
 * @param draw draws in CSS pixels around the picture's middle
 */
export function drawPicture(sizeCss: number, draw: (context: CanvasRenderingContext2D) => void): ImageData | null {
  const size = sizeCss * symbolPixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(symbolPixelRatio, symbolPixelRatio);
  context.translate(sizeCss / 2, sizeCss / 2);
  context.lineJoin = 'round';
  draw(context);
  return context.getImageData(0, 0, size, size);
}
