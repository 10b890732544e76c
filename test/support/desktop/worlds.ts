// Two halves that run in the page: one in the page's own world, one in the preload's isolated world. They pass each other copies, as
// Electron's contextBridge does: plain data is cloned, a function becomes a function that calls across, nothing else gets through.
// Each function here is sent to the page as text, so it may use nothing but its arguments.

export const worldName = "Electron Isolated Context";
export const bindingName = "steadyholdStandInWire";
/** Dispatched on the document; a page's own script could see them, which is the one thing the real bridge does better. */
export const eventNames = { toPage: "stand-in:to-page", toPreload: "stand-in:to-preload" };

/** Messages between processes are structured clones; on this stretch they are JSON, with what JSON has no word for spelled out. */
export function spellOut(_key: string, value: unknown): unknown {
  const odd = value === undefined || (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)));
  return odd ? { standIn: Object.is(value, -0) ? "-0" : String(value) } : value;
}
export function readBack(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("standIn" in value)) return value;
  return value.standIn === "undefined" ? undefined : Number(value.standIn);
}

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
      const called = value;
      functions.set(last, (...words) => Reflect.apply(called, null, words));
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
    const standIn: unknown = Reflect.get(value, "standIn");
    const id = Number(Reflect.get(value, "id"));
    if (standIn === "function") return (...words: unknown[]) => call(id, words);
    if (standIn === "promise") {
      return new Promise((resolve, reject) => settling.set(id, { resolve, reject }));
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
    const message: Message = Reflect.get(event, "detail");
    if (message.kind === "call") {
      try {
        const words = (Array.isArray(message.value) ? message.value : []).map(copyIn);
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
  codec: { readonly spellOut: typeof spellOut; readonly readBack: typeof readBack },
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  type Listener = (event: object, ...words: unknown[]) => void;
  const link = makeLink(names.toPage, names.toPreload, () => {});
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;
  const post: (text: string) => void = Reflect.get(globalThis, binding);

  Reflect.set(globalThis, "standInReceive", (text: string) => {
    const message: { kind: string; id: number; ok: boolean; value: unknown; channel: string; words: unknown[] } =
      JSON.parse(text, codec.readBack);
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
        post(JSON.stringify({ id: last, channel, words: sent }, codec.spellOut));
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
