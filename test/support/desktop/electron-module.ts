// The stand-in for the `electron` module: what the built main bundle gets where Electron's program cannot be had. Every part is held
// to Electron's own declarations; what Electron refuses at the wrong moment is refused here. Pages are shown by the test. What is not listed here
// the app must do without: `shell`, which opens things outside, is not there.
import { serve } from "./main-link.ts";
import { app } from "./stand-in-app.ts";
import * as parts from "./stand-in-parts.ts";
import { BrowserWindow } from "./stand-in-windows.ts";

export { app } from "./stand-in-app.ts";
export { BrowserWindow } from "./stand-in-windows.ts";
export {
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
} from "./stand-in-parts.ts";

serve({ ...parts, app, BrowserWindow }, parts.seen, BrowserWindow);
