// Composition root of the desktop app. Decides the order of things at the start and at the end; what they do is in desktop/ and host/.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { app, BrowserWindow, dialog, ipcMain, powerMonitor, powerSaveBlocker, protocol, session } from "electron";
import { t } from "../shared/words/words.ts";
import { openMainWindow, type CloseAnswers } from "./desktop/main-window.ts";
import { pushTo, serveCalls } from "./desktop/security/ipc.ts";
import { createLeaving } from "./desktop/system/quit.ts";
import * as hardening from "./desktop/security/hardening.ts";
import { followPower } from "./desktop/system/power.ts";
import { pageScheme, servePage } from "./desktop/security/protocol.ts";
import { saveFile, savePdf } from "./desktop/system/save-file.ts";
import { ownArguments } from "./desktop/system/cli-args.ts";
import { askSystemVoices } from "./desktop/system/voices.ts";
import { explainOpen } from "./host/start/explain-open.ts";
import { openHost } from "./host/open-host.ts";
import { explainOptions, readOptions, type StartOptions } from "./host/start/options.ts";
import { appVersion, builtPage } from "./host/start/paths.ts";
import { usualDataFolder } from "./host/start/usual-folder.ts";

process.umask(0o077);
const asked = readOptions(ownArguments(process.argv, app.isPackaged));
if (!asked.ok) leave(explainOptions(asked.error), 2);
else if (asked.value.kind === "help") print(t("start.help"));
else if (asked.value.kind === "version") print(t("start.version", { version: appVersion() }));
else prepare(asked.value.options);

/** Everything Electron wants before it is ready, so nothing here waits. */
function prepare(options: StartOptions): void {
  const folder = resolve(options.data ?? usualDataFolder());
  // Chromium's own files lie within the data folder: another folder is another copy, with a lock of its own.
  const own = join(folder, "window");
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
  } catch {
    return refuse(explainOpen({ code: "folder-not-writable", folder }));
  }
  app.setPath("userData", own);
  if (!app.requestSingleInstanceLock()) {
    // The first copy comes to the front, and this one says why there is no second.
    leave(explainOpen({ code: "in-use", folder }), 1);
    return;
  }
  protocol.registerSchemesAsPrivileged([pageScheme]);
  app.enableSandbox();
  hardening.switchNetworkOff(app.commandLine);
  askSystemVoices(app.commandLine, process.platform);
  hardening.guardNavigation(app);
  app.on("web-contents-created", (_event, contents) => hardening.blockWebRtc(contents));
  app
    .whenReady()
    .then(() => start(folder))
    .catch((error: unknown) => leave(t("open.failed", { detail: String(error) }), 1));
}

async function start(folder: string): Promise<void> {
  const answers: CloseAnswers = { hear: () => undefined };
  const host = openHost({
    folder,
    version: appVersion(),
    kind: "electron",
    saveFile: (name, content) => saveFile(dialog, app.getPath("documents"), name, content),
    answerClose: (answer) => answers.hear(answer),
    savePdf(name) {
      const [window] = BrowserWindow.getAllWindows();
      return savePdf(window?.webContents ?? null, dialog, app.getPath("documents"), name);
    },
  });
  if (!host.ok) return refuse(explainOpen(host.error));
  app.setAboutPanelOptions({ applicationName: "Steadyhold", applicationVersion: appVersion() });
  hardening.guardPermissions(session.defaultSession);
  hardening.blockNetwork(session.defaultSession);
  servePage(protocol, builtPage());
  serveCalls(ipcMain, host.value);
  host.value.onPush((push) => pushTo(() => BrowserWindow.getAllWindows(), push));
  followPower(powerMonitor, powerSaveBlocker, host.value);
  const leaving = createLeaving(app, host.value);
  app.on("window-all-closed", () => app.quit());
  const preload = fileURLToPath(new URL("./preload.cjs", import.meta.url));
  await openMainWindow({
    host: host.value,
    leaving,
    answers,
    preload,
    placeFile: join(folder, "window", "place.json"),
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
  app.exit(0);
}

/** A program started from its icon has no terminal to say it in. */
function refuse(sentence: string): void {
  dialog.showErrorBox("Steadyhold", sentence);
  leave(sentence, 1);
}

function leave(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  app.exit(code);
}
