/**
 * The life of one console process, played inside the laboratory's own. It ends at a chosen moment, like a SIGKILL: after
 * that every door to the outside (disk, socket, screen) stays shut, so whatever code still runs does nothing that lasts.
 * Each passing of a door is a point; a kill is placed at the n-th point from now.
 */
export interface Life {
  readonly isOver: boolean;
  /** Resolves when it ends. */
  readonly ended: Promise<void>;
  /** Passes a door. @returns true when the life is over: then nothing may pass */
  point(name: string): boolean;
  /** Does something behind a door, with a point before and one after; never resolves once the life is over. */
  through<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** Ends it at the n-th point from now; null: not any more. */
  endAt(points: number | null): void;
  end(where: string): void;
  /** Runs at the end, in the order given. */
  onEnd(run: (where: string) => void): void;
}

export function beginLife(): Life {
  let isOver = false;
  let left: number | null = null;
  const runs: ((where: string) => void)[] = [];
  let tellEnd: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    tellEnd = resolve;
  });

  function end(where: string): void {
    if (isOver) return;
    isOver = true;
    for (const run of runs) run(where);
    tellEnd();
  }

  function point(name: string): boolean {
    if (!isOver && left !== null) {
      left -= 1;
      if (left <= 0) end(name);
    }
    return isOver;
  }

  return {
    get isOver() {
      return isOver;
    },
    ended,
    point,
    async through(name, work) {
      if (point(`before ${name}`)) return never();
      try {
        const value = await work();
        return point(`after ${name}`) ? never() : value;
      } catch (error) {
        if (point(`after failed ${name}`)) return never();
        throw error;
      }
    },
    endAt(points) {
      left = points;
    },
    end,
    onEnd(run) {
      runs.push(run);
    },
  };
}

export function never<Value>(): Promise<Value> {
  return new Promise(() => {});
}

/**
 * The same object with every function behind a door of the life: what returns a promise has a point before and after, what
 * returns nothing has one before.
 */
export function behindDoors<Target extends object>(life: Life, name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key) {
      const member: unknown = Reflect.get(object, key);
      if (typeof member !== 'function' || typeof key !== 'string') return member;
      return (...args: unknown[]) => {
        const door = `${name}.${key}`;
        if (life.point(`before ${door}`)) return never();
        const result: unknown = Reflect.apply(member, object, args);
        return result instanceof Promise ? result.then(...passing(life, door)) : result;
      };
    },
  });
}

function passing(life: Life, door: string) {
  return [
    (value: unknown) => (life.point(`after ${door}`) ? never() : value),
    (error: unknown) => {
      if (life.point(`after failed ${door}`)) return never();
      throw error;
    },
  ] as const;
}
