// Two halves that run in the page: one in the page's own world, one in the preload's isolated world. They pass each other copies, as
// Electron's contextBridge does: plain data is cloned, a function becomes a function that calls across, nothing else gets through.
// Each function here is sent to the page as text, so it may use nothing but its arguments.

export const worldName = "Electron Isolated Context";
export const bindingName = "steadyholdStandInWire";
/** Dispatched on the document; a page's own script could see them, which is the one thing the real bridge does better. */
export const eventNames = { toPage: "stand-in:to-page", toPreload: "stand-in:to-preload" };

export type WorldLink = {
  readonly call: (fn: number, words: readonly unknown[]) => unknown;
  readonly copyOut: (value: unknown) => unknown;
  readonly copyIn: (value: unknown) => unknown;
};

/** One end of the link; both worlds have one. */
export function createWorldLink(
  sendName: string,
  hearName: string,
  onOther: (message: { name: string; value: unknown }) => void,
) {
  type Message = { kind: string; id: number; fn?: number; ok?: boolean; value?: unknown; name?: string };
  type Call = (...words: unknown[]) => unknown;
  const functions = new Map<number, Call>();
  const settling = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const returned = new Map<number, Message>();
  let last = 0;

  const send = (detail: Message): void => void document.dispatchEvent(new CustomEvent(sendName, { detail }));

  function copyOut(value: unknown): unknown {
    if (typeof value === "function") {
      last += 1;
      functions.set(last, value as Call);
      return { standIn: "function", id: last };
    }
    if (value instanceof Promise) {
      last += 1;
      const id = last;
      value.then(
        (settled: unknown) => send({ kind: "settle", id, ok: true, value: copyOut(settled) }),
        (error: unknown) => send({ kind: "settle", id, ok: false, value: String(error) }),
      );
      return { standIn: "promise", id };
    }
    if (Array.isArray(value)) return value.map(copyOut);
    if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOut(one)]));
    }
    // What cannot be cloned is refused here, as there.
    return structuredClone(value);
  }

  function copyIn(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(copyIn);
    if (typeof value !== "object" || value === null) return value;
    const { standIn, id } = value as { standIn?: string; id?: number };
    if (standIn === "function") return (...words: unknown[]) => call(id ?? 0, words);
    if (standIn === "promise") {
      return new Promise((resolve, reject) => settling.set(id ?? 0, { resolve, reject }));
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyIn(one)]));
  }

  function call(fn: number, words: readonly unknown[]): unknown {
    last += 1;
    const id = last;
    send({ kind: "call", id, fn, value: words.map(copyOut) });
    const answer = returned.get(id);
    returned.delete(id);
    if (answer === undefined) throw new Error("The other world did not answer");
    if (answer.ok !== true) throw new Error(String(answer.value));
    return copyIn(answer.value);
  }

  document.addEventListener(hearName, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.kind === "call") {
      try {
        const words = (message.value as unknown[]).map(copyIn);
        const value = copyOut(functions.get(message.fn ?? 0)?.(...words));
        send({ kind: "return", id: message.id, ok: true, value });
      } catch (error) {
        send({ kind: "return", id: message.id, ok: false, value: String(error) });
      }
    } else if (message.kind === "return") returned.set(message.id, message);
    else if (message.kind === "settle") {
      const waiting = settling.get(message.id);
      settling.delete(message.id);
      if (message.ok === true) waiting?.resolve(copyIn(message.value));
      else waiting?.reject(new Error(String(message.value)));
    } else onOther({ name: message.name ?? "", value: copyIn(message.value) });
  });

  return { copyOut, send };
}

/** The page's own world: puts what the preload exposes on the window, fixed and frozen. */
export function pageHalf(makeLink: typeof createWorldLink, names: typeof eventNames): void {
  const freeze = (value: unknown): unknown => {
    if (typeof value === "object" && value !== null) {
      for (const one of Object.values(value)) freeze(one);
      Object.freeze(value);
    }
    return value;
  };
  makeLink(names.toPreload, names.toPage, ({ name, value }) => {
    Object.defineProperty(window, name, {
      value: freeze(value),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  });
}

/** The isolated world: runs the built preload with the only module a sandboxed preload may ask for. */
export function preloadHalf(
  makeLink: typeof createWorldLink,
  names: typeof eventNames,
  binding: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  type Listener = (event: object, ...words: unknown[]) => void;
  const link = makeLink(names.toPage, names.toPreload, () => {});
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;
  const post = Reflect.get(globalThis, binding) as (text: string) => void;

  // Messages between processes are structured clones; on this stretch they are JSON, with what JSON has no word for spelled out.
  const plain = (value: unknown): unknown => {
    if (value === undefined || (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))))
      return { standIn: Object.is(value, -0) ? "-0" : String(value) };
    if (typeof value === "bigint" || value instanceof Date || value instanceof Map || value instanceof Set)
      throw new Error("The stand-in does not carry such values");
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  };
  const rich = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rich);
    if (typeof value !== "object" || value === null) return value;
    const { standIn } = value as { standIn?: string };
    if (standIn === "undefined") return undefined;
    if (standIn !== undefined) return Number(standIn);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rich(one)]));
  };

  Reflect.set(globalThis, "standInReceive", (text: string) => {
    const message = rich(JSON.parse(text)) as {
      kind: string;
      id: number;
      ok: boolean;
      value: unknown;
      channel: string;
      words: unknown[];
    };
    if (message.kind === "push") {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: {} }, ...message.words);
    } else if (message.ok) waiting.get(message.id)?.resolve(message.value);
    else waiting.get(message.id)?.reject(new Error(`Error invoking remote method: ${String(message.value)}`));
    if (message.kind !== "push") waiting.delete(message.id);
  });

  const ipcRenderer = {
    invoke(channel: string, ...words: unknown[]) {
      return new Promise((resolve, reject) => {
        last += 1;
        // Throws for what cannot be cloned, as Electron's does.
        const sent = structuredClone(words);
        waiting.set(last, { resolve, reject });
        post(JSON.stringify({ id: last, channel, words: plain(sent) }));
      });
    },
    on(channel: string, listener: Listener) {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      link.send({ kind: "expose", id: 0, name, value: link.copyOut(api) });
    },
  };
  const required = (name: string): unknown => {
    if (name !== "electron") throw new Error(`module not found: ${name}`);
    return { ipcRenderer, contextBridge };
  };
  const module = { exports: {} };
  preload(required, module, module.exports);
}
