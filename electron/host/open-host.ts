// Opens a data folder for this process alone, and the one host over it. The same for the desktop app and browser mode.
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { err, type Result } from "../../shared/result.ts";
import { createBackups } from "./backup/backups.ts";
import { lockFolder } from "./folder-lock.ts";
import { openGuardedHost, type OpenHost } from "./guarded-host.ts";
import type { HostSettings } from "./host-settings.ts";
import type { DatabaseProblem } from "./store/database.ts";
import { systemClock } from "./system/clock.ts";
import { openLog } from "./system/log.ts";

export type OpenProblem = { readonly folder: string } & (
  | { readonly code: "folder-not-writable" }
  | { readonly code: "in-use" }
  | DatabaseProblem
);

/** Makes the folder where it is missing. Nothing in it is touched when it cannot be opened. */
export function openHost(settings: HostSettings): Result<OpenHost, OpenProblem> {
  const { folder, clock = systemClock } = settings;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    return err({ code: "folder-not-writable", folder });
  }
  const lock = lockFolder(join(folder, "steadyhold.lock"));
  if (!lock.ok) return err({ code: lock.error === "in-use" ? "in-use" : "folder-not-writable", folder });
  const { release } = lock.value;
  const dataFile = join(folder, "steadyhold.sqlite");
  const log = openLog(join(folder, "steadyhold.log"), clock);
  const onBug = (error: unknown): void => {
    console.error(error);
    log.noteBug(error);
  };
  const backups = createBackups(folder, dataFile, clock);
  const host = openGuardedHost({ settings, dataFile, clock, backups, release, log, onBug });
  if (host.ok) return host;
  release();
  return err({ ...host.error, folder });
}
