// Brings the page back when its process has crashed or hangs. The session runs in the host: nothing is lost, and a hold goes on.
import type { BrowserWindow, MessageBoxOptions, MessageBoxReturnValue, RenderProcessGoneDetails } from "electron";
import { t } from "../../../shared/words/words.ts";

/** More failures than this within the time, and the person is asked before the next attempt. */
const mostReloads = 3;
const withinMs = 60_000;

type Watched = Pick<BrowserWindow, "on"> & {
  readonly webContents: Pick<BrowserWindow["webContents"], "on" | "reload" | "forcefullyCrashRenderer">;
};
type System = {
  readonly now: () => number;
  readonly ask: (options: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, "response">>;
  readonly leave: () => void;
  readonly note: (reason: RenderProcessGoneDetails["reason"] | "hang") => void;
};

export function keepPageAlive(window: Watched, system: System): void {
  const { webContents } = window;
  let failures: number[] = [];

  function bringBack(): void {
    const now = system.now();
    failures = [...failures.filter((at) => now - at < withinMs), now];
    if (failures.length <= mostReloads) return webContents.reload();
    void system
      .ask({
        type: "error",
        message: t("gone.question"),
        detail: t("gone.detail"),
        buttons: [t("gone.again"), t("gone.leave")],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      .then(({ response }) => {
        failures = [];
        if (response === 0) webContents.reload();
        else system.leave();
      });
  }

  webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit") return;
    system.note(details.reason);
    bringBack();
  });
  window.on("unresponsive", () => {
    system.note("hang");
    // Ends the process, which brings the page back as after a crash.
    webContents.forcefullyCrashRenderer();
  });
}
