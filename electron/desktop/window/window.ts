// How the one window is made: everything the page could misuse is off, and nothing slows its clock in the background.
import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { pageAddress } from "../security/origin.ts";
import { smallest, type Place } from "./window-state.ts";

export function windowOptions(preload: string, place: Place, dark: boolean): BrowserWindowConstructorOptions {
  const { x, y, width, height, fullScreen } = place;
  return {
    x,
    y,
    width,
    height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    // Only said when it is so: a Mac takes "no" for "never".
    ...(fullScreen ? { fullscreen: true } : {}),
    // Shown when drawn: no white flash in a dim room.
    show: false,
    backgroundColor: groundColor(dark),
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
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A hold runs on while the window is covered.
      backgroundThrottling: false,
    },
  };
}

/** What is seen before the page is: the page's own ground (renderer/ui/theme/tokens.css). */
export function groundColor(dark: boolean): string {
  return dark ? "#0d1117" : "#f4f5f3";
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
