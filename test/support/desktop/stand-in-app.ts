// The stand-in's `app`: the order of things at the start and at the end, and the one copy a data folder may have.
import { EventEmitter } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { App, BrowserWindow, CommandLine } from "electron";

type Used = Pick<
  App,
  | "isPackaged"
  | "getVersion"
  | "getName"
  | "setPath"
  | "getPath"
  | "requestSingleInstanceLock"
  | "enableSandbox"
  | "isReady"
  | "whenReady"
  | "quit"
  | "exit"
  | "relaunch"
  | "setAboutPanelOptions"
  | "setAppUserModelId"
> & { readonly commandLine: Pick<CommandLine, "appendSwitch" | "hasSwitch"> };

/** A window as the end of the app sees it. */
type Closable = Pick<BrowserWindow, "close">;

export class StandInApp extends EventEmitter implements Used {
  readonly isPackaged = false;
  readonly seen = { before: [] as string[], switches: [] as string[], about: {} as object, relaunched: false };
  readonly windows = new Set<Closable>();
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) =>
      void this.seen.switches.push(value === undefined ? name : `${name}=${value}`),
    hasSwitch: (name: string) => this.seen.switches.some((one) => one.split("=")[0] === name),
  };
  readonly #paths = new Map<string, string>([
    ["userData", join(tmpdir(), "nobody-set-userData")],
    ["documents", tmpdir()],
    ["downloads", tmpdir()],
  ]);
  #ready = false;
  #quitting = false;

  constructor() {
    super();
    // Electron is ready once the main file has run to its end.
    setImmediate(() => {
      this.#ready = true;
      this.emit("ready");
    });
  }

  /** Electron refuses some things once it is ready, and does others too late without a word. */
  onlyBeforeReady(what: string): void {
    if (this.#ready) throw new Error(`${what} must be called before the app is ready`);
    this.seen.before.push(what);
  }

  getVersion(): string {
    return "0.0.0";
  }
  getName(): string {
    return "Steadyhold";
  }
  setPath(name: string, path: string): void {
    if (name === "userData") this.onlyBeforeReady("setPath userData");
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    this.#paths.set(name, path);
  }
  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  requestSingleInstanceLock(): boolean {
    this.onlyBeforeReady("requestSingleInstanceLock");
    const folder = this.getPath("userData");
    const file = join(folder, "stand-in.lock");
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        writeFileSync(file, String(process.pid), { flag: "wx" });
        process.on("exit", () => rmSync(file, { force: true }));
        process.on("SIGUSR2", () => this.emit("second-instance", {}, [], "", {}));
        return true;
      } catch {
        if (signal(Number(readFileSync(file, "utf8")), "SIGUSR2")) return false;
        // Its copy was killed.
        rmSync(file, { force: true });
      }
    }
    return false;
  }
  enableSandbox(): void {
    this.onlyBeforeReady("enableSandbox");
  }
  isReady(): boolean {
    return this.#ready;
  }
  async whenReady(): Promise<void> {
    if (!this.#ready) await new Promise<void>((resolve) => this.once("ready", resolve));
  }
  setAboutPanelOptions(options: object): void {
    this.seen.about = options;
  }
  setAppUserModelId(): void {}
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    this.emit("before-quit", { preventDefault: () => {} });
    for (const window of this.windows) window.close();
    this.#leaveWhenClosed();
  }
  exit(code = 0): void {
    // As in Electron: at once, and nobody is asked.
    process.exit(code);
  }

  relaunch(): void {
    this.seen.relaunched = true;
  }

  /** A window kept itself open: the end is called off. */
  stay(): void {
    this.#quitting = false;
  }
  gone(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    if (this.#quitting) this.#leaveWhenClosed();
    else this.emit("window-all-closed");
  }
  #leaveWhenClosed(): void {
    if (this.windows.size > 0 || !this.#quitting) return;
    let kept = false;
    this.emit("will-quit", { preventDefault: () => (kept = true) });
    if (kept) return this.stay();
    this.emit("quit", {}, 0);
    process.exit(0);
  }
}

export const app = new StandInApp();

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
