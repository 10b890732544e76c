// Stand-ins for the parts of Electron the desktop app touches: they remember what was registered and let a test play the system's part.
import { EventEmitter } from "node:events";
import type { followGlobalKeys } from "../../../electron/desktop/system/global-keys.ts";
import type { guardContents } from "../../../electron/desktop/security/navigation.ts";
import type { guardPermissions } from "../../../electron/desktop/security/permissions.ts";
import type { followPower } from "../../../electron/desktop/system/power.ts";
import type { focusWindow, openPage } from "../../../electron/desktop/window/window.ts";

type Contents = Parameters<typeof guardContents>[0];
type Guarded = Parameters<typeof guardPermissions>[0];
type Window = Parameters<typeof openPage>[0] & Parameters<typeof focusWindow>[0];
type Monitor = Parameters<typeof followPower>[0];

/** Electron's overloads and classes cannot be spelled out by a plain object; here is said that these parts are enough. */
function standIn<T>(parts: object): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return parts as T;
}

export function fakeElectron() {
  const events = new EventEmitter();
  const did: string[] = [];
  let openWindow: (details: object) => unknown = () => null;
  let onRequest: (
    contents: null,
    permission: string,
    answer: (given: boolean) => void,
    details: object,
  ) => void = () => {};
  let onCheck: (contents: null, permission: string, origin: string) => boolean = () => true;
  let onDevice: () => boolean = () => true;
  let onDisplay: (request: object, answer: (given: object) => void) => void = () => {};
  const on = (name: string, listener: (...words: unknown[]) => void) => void events.on(name, listener);

  return {
    did,
    contents: standIn<Contents>({ on, setWindowOpenHandler: (handler: typeof openWindow) => (openWindow = handler) }),
    window: standIn<Window>({
      once: on,
      show: () => did.push("show"),
      loadURL: async (address: string) => did.push(`load ${address}`),
      isMinimized: () => true,
      restore: () => did.push("restore"),
      focus: () => did.push("focus"),
    }),
    monitor: standIn<Monitor>({ on }),
    session: standIn<Guarded>({
      on,
      setPermissionRequestHandler: (handler: typeof onRequest) => (onRequest = handler),
      setPermissionCheckHandler: (handler: typeof onCheck) => (onCheck = handler),
      setDevicePermissionHandler: (handler: typeof onDevice) => (onDevice = handler),
      setDisplayMediaRequestHandler: (handler: typeof onDisplay) => (onDisplay = handler),
    }),

    /** Plays an event of the system; true when a listener stopped it. */
    stops(name: string, event: object = {}): boolean {
      let stopped = false;
      events.emit(name, { ...event, preventDefault: () => (stopped = true) });
      return stopped;
    },
    asks: {
      window: (url: string) => openWindow({ url }),
      permission(permission: string, requestingUrl: string): boolean | null {
        let given: boolean | null = null;
        onRequest(null, permission, (answer) => (given = answer), { requestingUrl });
        return given;
      },
      check: (permission: string, origin: string) => onCheck(null, permission, origin),
      device: () => onDevice(),
      display(): object | null {
        let given: object | null = null;
        onDisplay({}, (answer) => (given = answer));
        return given;
      },
    },
  };
}

/** Keys held system-wide; those of `takenElsewhere` belong to another program. */
export function fakeShortcuts(takenElsewhere: readonly string[]) {
  const held = new Map<string, () => void>();
  return {
    held: (): string[] => [...held.keys()],
    register(accelerator: string, press: () => void): boolean {
      if (takenElsewhere.includes(accelerator)) return false;
      held.set(accelerator, press);
      return true;
    },
    unregister: (accelerator: string): void => void held.delete(accelerator),
    /** False: nobody hears it. */
    press(accelerator: string): boolean {
      held.get(accelerator)?.();
      return held.has(accelerator);
    },
  };
}

/** A window that is in front until the test says otherwise. */
export function fakeWindow() {
  const events = new EventEmitter();
  let focused = true;
  const turn = (name: "focus" | "blur"): void => {
    focused = name === "focus";
    events.emit(name);
  };
  const on = (name: string, listener: () => void) => void events.on(name, listener);
  return {
    window: standIn<Parameters<typeof followGlobalKeys>[0]["window"]>({ on, isFocused: () => focused }),
    focus: () => turn("focus"),
    blur: () => turn("blur"),
    close: () => void events.emit("closed"),
  };
}
