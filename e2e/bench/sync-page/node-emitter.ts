type Listener = (...values: unknown[]) => void;

/** Node's EventEmitter, as far as PouchDB uses it: it asks for that module by name and brings none for browsers. */
export interface NodeEmitter {
  on(event: string, listener: Listener): NodeEmitter;
  once(event: string, listener: Listener): NodeEmitter;
  emit(event: string, ...values: unknown[]): boolean;
  addListener(event: string, listener: Listener): NodeEmitter;
  removeListener(event: string, listener: Listener): NodeEmitter;
  removeAllListeners(event?: string): NodeEmitter;
  listeners(event: string): Listener[];
  listenerCount(event: string): number;
}

const heard = new WeakMap<object, Map<string, { listener: Listener; isOnce: boolean }[]>>();

// PouchDB makes objects without calling the constructor: what an emitter has heard comes into being with its first listener.
function of(emitter: object, event: string) {
  return heard.get(emitter)?.get(event) ?? [];
}

function set(emitter: object, event: string, list: { listener: Listener; isOnce: boolean }[]): void {
  heard.set(emitter, (heard.get(emitter) ?? new Map()).set(event, list));
}

// It also copies the methods by their enumerable names, which those of a class are not.
const methods: NodeEmitter = {
  on(event, listener) {
    set(this, event, [...of(this, event), { listener, isOnce: false }]);
    return this;
  },
  once(event, listener) {
    set(this, event, [...of(this, event), { listener, isOnce: true }]);
    return this;
  },
  emit(event, ...values) {
    const list = of(this, event);
    const rest = list.filter(({ isOnce }) => !isOnce);
    if (rest.length < list.length) set(this, event, rest);
    for (const { listener } of list) listener.apply(this, values);
    return list.length > 0;
  },
  addListener(event, listener) {
    return methods.on.call(this, event, listener);
  },
  removeListener(event, listener) {
    set(
      this,
      event,
      of(this, event).filter((one) => one.listener !== listener),
    );
    return this;
  },
  removeAllListeners(event) {
    if (event === undefined) heard.delete(this);
    else heard.get(this)?.delete(event);
    return this;
  },
  listeners(event) {
    return of(this, event).map(({ listener }) => listener);
  },
  listenerCount(event) {
    return of(this, event).length;
  },
};

export default function Emitter() {}
Object.assign(Emitter.prototype, methods);
