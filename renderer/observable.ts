/** A value that changes: `get` answers the present one (same identity until it changes), `subscribe` tells of changes. */
export interface Observable<Value> {
  get(): Value;
  /** @returns the function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

export interface Subject<Value> extends Observable<Value> {
  set(value: Value): void;
}

/** A subject that tells its listeners whenever it is set to another value. */
export function createSubject<Value>(initial: Value): Subject<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
