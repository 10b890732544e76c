// For unit tests of the desktop app's modules: single parts of the stand-in in the test's own process, and the renderer's side of its channel,
// which a real page's worlds.ts plays elsewhere.
import type { BrowserWindow as RealWindow, IpcRenderer, PowerMonitor } from "electron";
import { app } from "./stand-in-app.ts";
import { onMessage } from "./main-link.ts";
import { powerMonitor, seen } from "./stand-in-parts.ts";
import { BrowserWindow } from "./stand-in-windows.ts";

type Used = Pick<IpcRenderer, "invoke" | "on" | "off">;
type Listener = (event: object, ...words: unknown[]) => void;

/** Electron's own overloads return the emitter itself and know many more members; what a module uses of it is held to them in each part. */
function asElectron<T>(part: object): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return part as T;
}

export const electronsPowerMonitor = asElectron<PowerMonitor>(powerMonitor);

/** A window in front, and the same one as Electron declares it. */
export async function openWindow(): Promise<{ window: BrowserWindow; electrons: RealWindow }> {
  await app.whenReady();
  const window = new BrowserWindow();
  window.show();
  return { window, electrons: asElectron(window) };
}

export function closeWindows(): void {
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
}

/** What a preload gets of Electron; messages are cloned on the way. Hears what is sent to this window until another one is asked for. */
export function ipcRendererOf(window: BrowserWindow): Used {
  const heard = new Map<string, Set<Listener>>();
  onMessage((message) => {
    if (message.type !== "send" || message.window !== window.id) return;
    for (const listener of heard.get(message.channel) ?? []) listener({ sender: "hidden" }, ...message.words);
  });
  const parts = {
    async invoke(channel: string, ...words: unknown[]): Promise<unknown> {
      const handler = seen.invokable.get(channel);
      if (window.isDestroyed() || handler === undefined) throw new Error(`Nobody hears '${channel}'`);
      const senderFrame = { url: window.webContents.getURL(), parent: null };
      return structuredClone(await handler({ senderFrame }, ...structuredClone(words)));
    },
    on: (channel: string, listener: Listener) =>
      void heard.set(channel, (heard.get(channel) ?? new Set()).add(listener)),
    off: (channel: string, listener: Listener) => void heard.get(channel)?.delete(listener),
  };
  return asElectron(parts);
}
