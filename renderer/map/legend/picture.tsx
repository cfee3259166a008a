import { useEffect, useRef } from 'react';
import { drawNamed } from '../symbols/draw-named.ts';
import { symbolPixelRatio } from '../symbols/draw-picture.ts';

const sideCss = 34;
/** Where a pointer sits above the middle of its picture. */
const pointerAboveCss = 29;

export interface PictureProps {
  /** As a layer asks for it: "dark/incident/triangle/p1/filled". */
  name: string;
}

/** A picture of the map, drawn by what draws it there: the legend cannot show another one. */
export function Picture({ name }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    const picture = drawNamed(name);
    if (context === null || picture === null) return;
    const side = sideCss * symbolPixelRatio;
    const left = (side - picture.width) / 2;
    const down = name.includes('/pointer/') ? pointerAboveCss * symbolPixelRatio : 0;
    context.clearRect(0, 0, side, side);
    context.putImageData(picture, left, left + down);
  }, [name]);
  return <canvas ref={canvas} width={sideCss * symbolPixelRatio} height={sideCss * symbolPixelRatio} />;
}
