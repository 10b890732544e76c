// The time and the size of a backup in words.
import { localTime, t } from "../../shared/words/words.ts";

/** A backup's time is this computer's own. */
export function timeOf(wall: number): string {
  return localTime(wall, new Intl.DateTimeFormat().resolvedOptions().timeZone, "date-time");
}

export function sizeOf(bytes: number): string {
  const kb = Math.ceil(bytes / 1024);
  return kb < 1_000 ? t("backup.size", { size: kb }) : t("backup.size.mb", { size: Math.round(kb / 102.4) / 10 });
}
