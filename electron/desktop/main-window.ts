// The one window of the desktop app with all that belongs to it: its place, menu, pedal keys, the question before it closes. Opened by main.ts.
import process from "node:process";
import { app, BrowserWindow, dialog, globalShortcut, Menu, nativeTheme, powerMonitor, screen } from "electron";
import type { CloseAnswer } from "../../shared/contract/contract.ts";
import type { OpenHost } from "../host/guarded-host.ts";
import { monotonicMs } from "../host/system/clock.ts";
import { pushTo } from "./security/ipc.ts";
import { followGlobalKeys } from "./system/global-keys.ts";
import type { Leaving } from "./system/quit.ts";
import { guardClose } from "./window/close-guard.ts";
import { createCompact } from "./window/compact.ts";
import { menuTemplate } from "./window/menu.ts";
import { keepPageAlive } from "./window/page-health.ts";
import { readPlace, writePlace } from "./window/window-state-file.ts";
import { placeWindow } from "./window/window-state.ts";
import { focusWindow, groundColor, openPage, windowOptions } from "./window/window.ts";

/** What the page answers to the question before the window closes; nobody hears it before there is a window. */
export type CloseAnswers = { hear: (answer: CloseAnswer) => void };

type Parts = {
  readonly host: OpenHost;
  readonly leaving: Leaving;
  readonly answers: CloseAnswers;
  /** The built preload script. */
  readonly preload: string;
  readonly placeFile: string;
};

export async function openMainWindow({ host, leaving, answers, preload, placeFile }: Parts): Promise<void> {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const place = placeWindow(readPlace(placeFile), areas);
  const window = new BrowserWindow(windowOptions(preload, place, nativeTheme.shouldUseDarkColors));
  if (place.maximized) window.maximize();
  nativeTheme.on("updated", () => window.setBackgroundColor(groundColor(nativeTheme.shouldUseDarkColors)));
  const compact = createCompact(window, (near) => screen.getDisplayMatching(near).workArea);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, { compact: () => compact.toggle() })));

  followGlobalKeys({
    shortcuts: globalShortcut,
    window,
    onSessionOpen: host.onSessionOpen,
    onPush: host.onPush,
    settings: host.settings,
    now: monotonicMs,
    tell: (push) => pushTo(() => [window], push),
  });

  answers.hear = guardClose(window, {
    // The end of the computer or of the terminal is not asked about; the person at the window is.
    why: () => (leaving.isForced() ? null : host.holding() ? "hold" : host.unsaved() > 0 ? "unsaved" : null),
    askPage: (why) => pushTo(() => [window], { type: "close-asked", why }),
    askDialog: (question) => dialog.showMessageBox(window, question),
  });
  keepPageAlive(window, {
    now: monotonicMs,
    ask: (question) => dialog.showMessageBox(window, question),
    leave: leaving.end,
    note: (why) => host.note("page-gone", { why }),
  });
  window.on("close", () =>
    writePlace(placeFile, {
      ...compact.normalBounds(window.getNormalBounds()),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    }),
  );
  // Windows says so before it ends the person's session.
  window.on("query-session-end", leaving.force);
  app.on("second-instance", () => {
    // Its window is closed and a backup still being made: it opens again when that is done.
    if (window.isDestroyed()) app.relaunch();
    else focusWindow(window);
  });
  powerMonitor.on("shutdown", leaving.end);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leaving.end);
  await openPage(window);
}
