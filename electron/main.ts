// Composition root of the desktop app. Decides the order of things at the start and at the end; what they do is in main/ and node/.
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  session,
} from "electron";
import { t } from "../shared/words/words.ts";
import { followGlobalKeys } from "./main/global-keys.ts";
import { pushTo, serveCalls } from "./main/ipc.ts";
import { menuTemplate } from "./main/menu.ts";
import { guardNavigation } from "./main/navigation.ts";
import { guardPermissions } from "./main/permissions.ts";
import { followPower } from "./main/power.ts";
import { pageScheme, servePage } from "./main/protocol.ts";
import { saveFile } from "./main/save-file.ts";
import { ownArguments } from "./main/started-with.ts";
import { focusWindow, openPage, windowOptions } from "./main/window.ts";
import { monotonicMs } from "./node/clock.ts";
import { defaultDataFolder } from "./node/data-folder.ts";
import { explainOpen } from "./node/explain-open.ts";
import { openHost } from "./node/host.ts";
import { explainOptions, readOptions, type StartOptions } from "./node/options.ts";
import { appVersion, builtPage } from "./node/own-files.ts";

process.umask(0o077);
const asked = readOptions(ownArguments(process.argv, app.isPackaged));
if (!asked.ok) leave(explainOptions(asked.error), 2);
else if (asked.value.kind === "help") print(t("start.help"));
else if (asked.value.kind === "version") print(t("start.version", { version: appVersion() }));
else prepare(asked.value.options);

/** Everything Electron wants before it is ready, so nothing here waits. */
function prepare(options: StartOptions): void {
  const folder = resolve(options.data ?? defaultDataFolder(process.platform, process.env, homedir()));
  // Chromium's own files lie within the data folder: another folder is another copy, with a lock of its own.
  app.setPath("userData", join(folder, "window"));
  if (!app.requestSingleInstanceLock()) {
    // The first copy comes to the front, and this one says why there is no second.
    leave(explainOpen({ code: "in-use", folder }), 1);
    return;
  }
  protocol.registerSchemesAsPrivileged([pageScheme]);
  app.enableSandbox();
  guardNavigation(app);
  app
    .whenReady()
    .then(() => start(folder))
    .catch((error: unknown) => leave(t("open.failed", { detail: String(error) }), 1));
}

async function start(folder: string): Promise<void> {
  const host = openHost({
    folder,
    version: appVersion(),
    kind: "electron",
    saveFile: (name, content) => saveFile(dialog, app.getPath("documents"), name, content),
  });
  if (!host.ok) {
    const sentence = explainOpen(host.error);
    dialog.showErrorBox("Steadyhold", sentence);
    leave(sentence, 1);
    return;
  }
  guardPermissions(session.defaultSession);
  servePage(protocol, builtPage());
  serveCalls(ipcMain, host.value);
  host.value.onPush((push) => pushTo(() => BrowserWindow.getAllWindows(), push));
  followPower(powerMonitor, powerSaveBlocker, host.value);
  const menu = menuTemplate(process.platform);
  Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu));

  const window = new BrowserWindow(windowOptions(fileURLToPath(new URL("./preload.cjs", import.meta.url))));
  followGlobalKeys({
    shortcuts: globalShortcut,
    window,
    onSessionOpen: host.value.onSessionOpen,
    onPush: host.value.onPush,
    settings: host.value.settings,
    now: monotonicMs,
    tell: (push) => pushTo(() => [window], push),
  });
  app.on("second-instance", () => focusWindow(window));
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", () => host.value.close());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.quit());
  await openPage(window);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
  app.exit(0);
}

function leave(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(code);
}
