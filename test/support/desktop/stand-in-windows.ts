// The stand-in's windows: they remember how they were made and where they are; what they show is shown by the test.
import { EventEmitter } from "node:events";
import type { BrowserWindow as RealWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from "electron";
import { ask, tell } from "./main-link.ts";
import { app } from "./stand-in-app.ts";
import { session } from "./stand-in-parts.ts";

type UsedContents = Pick<
  WebContents,
  | "send"
  | "getURL"
  | "isDestroyed"
  | "setWindowOpenHandler"
  | "setWebRTCIPHandlingPolicy"
  | "reload"
  | "forcefullyCrashRenderer"
  | "printToPDF"
>;
type UsedWindow = Pick<
  RealWindow,
  | "loadURL"
  | "show"
  | "focus"
  | "blur"
  | "restore"
  | "isMinimized"
  | "isMaximized"
  | "isFullScreen"
  | "isAlwaysOnTop"
  | "isDestroyed"
  | "isVisible"
  | "isFocused"
  | "maximize"
  | "unmaximize"
  | "setFullScreen"
  | "setAlwaysOnTop"
  | "setMinimumSize"
  | "getBounds"
  | "getNormalBounds"
  | "setBounds"
  | "setBackgroundColor"
  | "close"
  | "destroy"
>;

const all: BrowserWindow[] = [];

export class Contents extends EventEmitter implements UsedContents {
  readonly session = session.defaultSession;
  readonly #window: number;
  /** For the test: who opens windows, and what WebRTC may do. */
  openHandler: Parameters<WebContents["setWindowOpenHandler"]>[0] = () => ({ action: "allow" });
  webRtc = "default";
  url = "";
  destroyed = false;

  constructor(window: number) {
    super();
    this.#window = window;
  }
  send(channel: string, ...words: unknown[]): void {
    tell({ type: "send", window: this.#window, channel, words: structuredClone(words) });
  }
  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setWindowOpenHandler(handler: Parameters<WebContents["setWindowOpenHandler"]>[0]): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<WebContents["setWebRTCIPHandlingPolicy"]>[0]): void {
    this.webRtc = policy;
  }
  reload(): void {
    tell({ type: "reload", window: this.#window });
  }
  /** Drawn by the test, which has the page; where it draws none it is only that somebody asked. */
  async printToPDF(options: Parameters<WebContents["printToPDF"]>[0]): Promise<Buffer> {
    const drawn = await ask("pdf", options);
    return typeof drawn === "string" ? Buffer.from(drawn, "base64") : Buffer.from("%PDF-1.7\n");
  }
  forcefullyCrashRenderer(): void {
    this.emit("render-process-gone", {}, { reason: "killed", exitCode: 9 });
  }
}

export class BrowserWindow extends EventEmitter implements UsedWindow {
  readonly id: number;
  readonly webContents: Contents & UsedContents;
  readonly options: BrowserWindowConstructorOptions;
  #bounds: Rectangle;
  #normal: Rectangle;
  #drawn = false;
  #loaded: (() => void)[] = [];
  readonly #is = {
    visible: false,
    focused: false,
    minimized: false,
    maximized: false,
    full: false,
    onTop: false,
    destroyed: false,
  };
  readonly did: string[] = [];

  constructor(options: BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
    super();
    this.id = all.length + 1;
    this.options = options;
    this.#bounds = {
      x: options.x ?? 100,
      y: options.y ?? 80,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#normal = this.#bounds;
    this.#is.visible = options.show !== false;
    this.webContents = new Contents(this.id);
    all.push(this);
    app.windows.add(this);
    app.emit("web-contents-created", {}, this.webContents);
    app.emit("browser-window-created", {}, this);
  }
  static getAllWindows(): BrowserWindow[] {
    return all.filter((window) => !window.isDestroyed());
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows()[0] ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return all.find((window) => window.id === id) ?? null;
  }
  /** The test has shown the page. */
  static shown(id: number, url: string): void {
    const window = BrowserWindow.fromId(id);
    if (window === null) return;
    window.webContents.url = url;
    window.webContents.emit("did-finish-load");
    if (!window.#drawn) window.emit("ready-to-show");
    window.#drawn = true;
    for (const loaded of window.#loaded.splice(0)) loaded();
  }
  loadURL(url: string): Promise<void> {
    tell({ type: "load", window: this.id, url });
    return new Promise((resolve) => this.#loaded.push(resolve));
  }
  show(): void {
    this.did.push("show");
    this.#is.visible = true;
    this.#turn(true);
  }
  focus(): void {
    this.did.push("focus");
    this.#turn(true);
  }
  /** Another window comes to the front. */
  blur(): void {
    this.#turn(false);
  }
  #turn(focused: boolean): void {
    if (this.#is.focused === focused) return;
    this.#is.focused = focused;
    this.emit(focused ? "focus" : "blur");
  }
  restore(): void {
    this.did.push("restore");
    this.#is.minimized = false;
  }
  minimize(): void {
    this.#is.minimized = true;
  }
  isVisible(): boolean {
    return this.#is.visible;
  }
  isFocused(): boolean {
    return !this.#is.destroyed && this.#is.focused;
  }
  isMinimized(): boolean {
    return this.#is.minimized;
  }
  isMaximized(): boolean {
    return this.#is.maximized;
  }
  isFullScreen(): boolean {
    return this.#is.full;
  }
  isAlwaysOnTop(): boolean {
    return this.#is.onTop;
  }
  isDestroyed(): boolean {
    return this.#is.destroyed;
  }
  maximize(): void {
    this.#is.maximized = true;
  }
  unmaximize(): void {
    this.#is.maximized = false;
  }
  setFullScreen(full: boolean): void {
    this.#is.full = full;
  }
  setAlwaysOnTop(onTop: boolean): void {
    this.#is.onTop = onTop;
  }
  setMinimumSize(): void {}
  setBackgroundColor(color: string): void {
    this.did.push(`background ${color}`);
  }
  getBounds(): Rectangle {
    return { ...this.#bounds };
  }
  getNormalBounds(): Rectangle {
    return { ...this.#normal };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#normal = this.#bounds;
    this.emit("resize");
    this.emit("move");
  }
  close(): void {
    let kept = false;
    this.emit("close", { preventDefault: () => (kept = true) });
    if (kept) app.stay();
    else this.destroy();
  }
  destroy(): void {
    if (this.#is.destroyed) return;
    this.#is.destroyed = true;
    this.webContents.destroyed = true;
    this.emit("closed");
    app.gone(this);
  }
}
