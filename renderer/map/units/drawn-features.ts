import type { Feature } from 'geojson';
import type { FeatureChange } from '../engine/engine.ts';

/** What a source on the map holds, by numeric feature id. */
export interface DrawnFeatures<One extends Feature> {
  /**
   * What has to be sent so that the map shows these. What is returned is taken to be drawn.
   * @param most so many changed features at most; `isWhole` false: more are owed
   */
  changeTo(
    wanted: readonly One[],
    isSame: (drawn: One, wanted: One) => boolean,
    most: number,
  ): { change: FeatureChange; isWhole: boolean };
  /** The source is a new one, and empty. */
  forget(): void;
}

export function createDrawnFeatures<One extends Feature>(): DrawnFeatures<One> {
  const drawn = new Map<number, One>();
  return {
    changeTo(wanted, isSame, most) {
      const ids = new Set<number>();
      const changed: One[] = [];
      let isWhole = true;
      for (const one of wanted) {
        if (typeof one.id !== 'number') throw new Error('a feature without a numeric id');
        ids.add(one.id);
        const before = drawn.get(one.id);
        if (before !== undefined && isSame(before, one)) continue;
        if (changed.length < most) changed.push(one);
        else isWhole = false;
      }
      const removed = [...drawn.keys()].filter((id) => !ids.has(id));
      for (const id of removed) drawn.delete(id);
      for (const one of changed) if (typeof one.id === 'number') drawn.set(one.id, one);
      return { change: { changed, removed }, isWhole };
    },
    forget: () => drawn.clear(),
  };
}
