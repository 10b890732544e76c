// Which host opens, and why it is not the desktop app. A pure table: what it needs to know about the machine is handed in.
import type { StartOptions } from "../electron/host/start/options.ts";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's number; undefined on Windows. */
  readonly uid: number | undefined;
}

export type HostChoice =
  | { readonly host: "electron" }
  | { readonly host: "browser"; readonly open: boolean; readonly why: "asked" | "no-display" | "root" };

export function chooseHost(options: StartOptions, machine: Machine): HostChoice {
  const screen = hasScreen(machine);
  if (options.browser) return { host: "browser", open: options.open && screen, why: screen ? "asked" : "no-display" };
  if (!screen) return { host: "browser", open: false, why: "no-display" };
  // Without a window the desktop app would be nothing at all, so asking for no window asks for browser mode.
  if (!options.open) return { host: "browser", open: false, why: "asked" };
  // Chromium refuses to run as root unless its sandbox is switched off, which Steadyhold never does.
  if (machine.platform === "linux" && machine.uid === 0) return { host: "browser", open: options.open, why: "root" };
  return { host: "electron" };
}

function hasScreen({ platform, env }: Machine): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return isSet(env["DISPLAY"]) || isSet(env["WAYLAND_DISPLAY"]);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
