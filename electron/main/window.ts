// How the one window is made: everything the page could misuse is off, and nothing slows its clock in the background.
import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { pageAddress } from "./origin.ts";

export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    // Shown when drawn: no white flash in a dim room.
    show: false,
    backgroundColor: "#0c1016",
    title: "Steadyhold",
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A hold runs on while the window is covered.
      backgroundThrottling: false,
    },
  };
}

/** Shows the window once it is drawn, and loads the page. */
export async function openPage(window: Pick<BrowserWindow, "once" | "show" | "loadURL">): Promise<void> {
  window.once("ready-to-show", () => window.show());
  await window.loadURL(pageAddress);
}

/** Brings a window that is there already to the front. */
export function focusWindow(window: Pick<BrowserWindow, "isMinimized" | "restore" | "focus">): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
