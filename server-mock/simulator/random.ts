/** A seeded source of chance: the same seed gives the same calls the same answers, on every machine. */
export interface Random {
  /** 0 <= number < 1 */
  next(): number;
  /** min <= number < max */
  between(min: number, max: number): number;
  /** min <= integer <= max */
  integer(min: number, max: number): number;
  /** One of the list. @throws RangeError when it is empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** A version 4 UUID. Unguessable it is not: never use it where that matters. */
  uuid(): string;
}

/** Mulberry32 (Tommy Ettinger's 32-bit generator, public domain): small, and good enough to scatter simulated cars. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    integer,
    between: (min, max) => min + next() * (max - min),
    pick: (list) => {
      const item = list[integer(0, list.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    uuid: () => {
      const digits = Array.from({ length: 32 }, () => integer(0, 15).toString(16));
      digits[12] = '4';
      digits[16] = (8 + integer(0, 3)).toString(16);
      return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
