// What the page may ask of the system. A table: what is not in it is denied, whoever asks.
import type { Session } from "electron";
import { isOurs } from "./origin.ts";

/** Each row with its reason. */
const allowed: ReadonlySet<string> = new Set([
  // The note is copied with one key.
  "clipboard-sanitized-write",
  // Keeps the display awake during a session.
  "screen-wake-lock",
]);

export function mayUse(permission: string, address: string): boolean {
  return allowed.has(permission) && isOurs(address);
}

type Guarded = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "on"
>;

export function guardPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Files are saved through our own dialog; a download nobody asked for is stopped.
  session.on("will-download", (event) => event.preventDefault());
}
