// Tells the host of sleep and waking, and keeps the computer from sleeping by itself while a session is open.
import type { PowerMonitor, PowerSaveBlocker } from "electron";
import type { OpenHost } from "../../host/guarded-host.ts";

export function followPower(
  monitor: Pick<PowerMonitor, "on">,
  blocker: Pick<PowerSaveBlocker, "start" | "stop">,
  host: Pick<OpenHost, "sleep" | "wake" | "onSessionOpen">,
): void {
  monitor.on("suspend", () => host.sleep());
  monitor.on("resume", () => host.wake());
  let blocking: number | null = null;
  host.onSessionOpen((open) => {
    if (open && blocking === null) blocking = blocker.start("prevent-display-sleep");
    if (!open && blocking !== null) {
      blocker.stop(blocking);
      blocking = null;
    }
  });
}
