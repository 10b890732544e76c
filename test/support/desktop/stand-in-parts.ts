// The smaller parts of the stand-in: they keep what was registered, refuse what Electron refuses, and let the test play the system.
import { EventEmitter } from "node:events";
import type {
  CustomScheme,
  Dialog,
  Display,
  GlobalShortcut,
  IpcMain,
  Menu as RealMenu,
  MenuItemConstructorOptions,
  NativeTheme,
  PowerMonitor,
  PowerSaveBlocker,
  Protocol,
  Screen,
  Session,
} from "electron";
import { ask } from "./main-link.ts";
import { app } from "./stand-in-app.ts";

type Handler = (request: Request) => Response | Promise<Response>;
type Invokable = (event: object, ...words: unknown[]) => unknown;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/** Electron's own declaration of the part, so that a member that is renamed or changes its words no longer compiles. */
type Part<T, K extends keyof T> = Pick<T, K>;

/** What the app registered, for the test. */
export const seen = {
  schemes: [] as CustomScheme[],
  handled: new Map<string, Handler>(),
  invokable: new Map<string, Invokable>(),
  blockers: new Map<number, string>(),
  menu: null as readonly MenuItemConstructorOptions[] | null,
  shortcuts: new Map<string, () => void>(),
  /** Keys that another program holds. */
  takenElsewhere: new Set<string>(),
  errors: [] as string[],
  beforeRequest: null as BeforeRequest | null,
  request: null as Parameters<Session["setPermissionRequestHandler"]>[0],
  check: null as Parameters<Session["setPermissionCheckHandler"]>[0],
  device: null as Parameters<Session["setDevicePermissionHandler"]>[0],
  display: null as Parameters<Session["setDisplayMediaRequestHandler"]>[0],
  displays: [display(1, { x: 0, y: 0, width: 1920, height: 1080 })],
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    app.onlyBeforeReady("registerSchemesAsPrivileged");
    seen.schemes.push(...schemes);
  },
  handle(scheme: string, handler: Handler) {
    if (!app.isReady()) throw new Error("protocol can only be used after the app is ready");
    seen.handled.set(scheme, handler);
  },
} satisfies Part<Protocol, "registerSchemesAsPrivileged" | "handle">;

export const ipcMain = {
  handle(channel: string, listener: Parameters<IpcMain["handle"]>[1]) {
    if (seen.invokable.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the event, only the sender's frame is played
    seen.invokable.set(channel, listener as Invokable);
  },
  removeHandler: (channel: string) => void seen.invokable.delete(channel),
} satisfies Part<IpcMain, "handle" | "removeHandler">;

const sessionEvents = new EventEmitter();
const guards = {
  setPermissionRequestHandler: (handler) => void (seen.request = handler),
  setPermissionCheckHandler: (handler) => void (seen.check = handler),
  setDevicePermissionHandler: (handler) => void (seen.device = handler),
  setDisplayMediaRequestHandler: (handler) => void (seen.display = handler),
  setSpellCheckerEnabled: () => {},
} satisfies Part<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setSpellCheckerEnabled"
>;
export const session = {
  defaultSession: Object.assign(sessionEvents, guards, {
    webRequest: {
      onBeforeRequest(...words: unknown[]) {
        const listener = words.at(-1);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Electron's overloads: the listener is the last word
        seen.beforeRequest = typeof listener === "function" ? (listener as BeforeRequest) : null;
      },
    },
  }),
};

export const dialog = {
  showErrorBox: (title: string, content: string) => void seen.errors.push(`${title}: ${content}`),
  showSaveDialog: async (...words: unknown[]) => filePicked(await ask("save", words.at(-1))),
  showOpenDialog: async (...words: unknown[]) => foldersPicked(await ask("open", words.at(-1))),
  showMessageBox: async (...words: unknown[]) => ({
    response: Number(await ask("message", words.at(-1))),
    checkboxChecked: false,
  }),
} satisfies Part<Dialog, "showErrorBox" | "showSaveDialog" | "showOpenDialog" | "showMessageBox">;

export const powerSaveBlocker = {
  start(kind) {
    const id = seen.blockers.size + 1;
    seen.blockers.set(id, kind);
    return id;
  },
  stop: (id) => seen.blockers.delete(id),
  isStarted: (id) => seen.blockers.has(id),
} satisfies Part<PowerSaveBlocker, "start" | "stop" | "isStarted">;

export const Menu = {
  buildFromTemplate(template: MenuItemConstructorOptions[]) {
    // A menu is its template here: the test finds an entry by its label and clicks it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    return { template } as unknown as RealMenu;
  },
  setApplicationMenu(menu: RealMenu | null) {
    const built: unknown = menu === null ? null : Reflect.get(menu, "template");
    seen.menu = Array.isArray(built) ? built : null;
  },
} satisfies Part<typeof RealMenu, "buildFromTemplate" | "setApplicationMenu">;

export const globalShortcut = {
  register(accelerator, callback) {
    if (seen.shortcuts.has(accelerator) || seen.takenElsewhere.has(accelerator)) return false;
    seen.shortcuts.set(accelerator, () => callback());
    return true;
  },
  unregister: (accelerator) => void seen.shortcuts.delete(accelerator),
  unregisterAll: () => seen.shortcuts.clear(),
  isRegistered: (accelerator) => seen.shortcuts.has(accelerator),
} satisfies Part<GlobalShortcut, "register" | "unregister" | "unregisterAll" | "isRegistered">;

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => seen.displays,
  getPrimaryDisplay: () => seen.displays[0] ?? display(1, { x: 0, y: 0, width: 1280, height: 720 }),
  getDisplayMatching: () => seen.displays[0] ?? display(1, { x: 0, y: 0, width: 1280, height: 720 }),
} satisfies Part<Screen, "getAllDisplays" | "getPrimaryDisplay" | "getDisplayMatching">);

export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: "system",
  shouldUseDarkColors: true,
} satisfies Part<NativeTheme, "themeSource" | "shouldUseDarkColors">);

export const powerMonitor: EventEmitter & Part<PowerMonitor, "onBatteryPower"> = Object.assign(new EventEmitter(), {
  onBatteryPower: false,
});

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function display(id: number, area: Area): Pick<Display, "id" | "workArea" | "bounds" | "scaleFactor"> & Display {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the forty other facts of a display mean nothing to the app
  return { id, workArea: area, bounds: area, scaleFactor: 1 } as Display;
}

function filePicked(answer: unknown): { canceled: boolean; filePath: string } {
  return typeof answer === "string" ? { canceled: false, filePath: answer } : { canceled: true, filePath: "" };
}

function foldersPicked(answer: unknown): { canceled: boolean; filePaths: string[] } {
  return typeof answer === "string" ? { canceled: false, filePaths: [answer] } : { canceled: true, filePaths: [] };
}
