// Starts the built desktop app on the stand-in as its own process, and speaks to it. Shows no page: that is show-window.ts.
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import type * as Electron from "electron";
import type { seen } from "./stand-in-parts.ts";
import type { Frame, Served, ToMain, ToTest } from "./wire.ts";

const project = join(import.meta.dirname, "../../..");

/** What a test's words find in the main process: Electron's module, and what the stand-in saw besides. */
export type InMain = typeof Electron & { readonly seen: typeof seen };

export type Desktop = {
  readonly process: ChildProcess;
  /** Runs these words in the main process, as Playwright does in the real one: they see nothing but their two arguments. */
  readonly evaluate: <R, A = null>(work: (electron: InMain, argument: A) => R | Promise<R>, argument?: A) => Promise<R>;
  readonly fetch: (url: string, method?: string) => Promise<Served>;
  readonly invoke: (
    window: number,
    channel: string,
    words: readonly unknown[],
    frame: Frame | null,
  ) => Promise<unknown>;
  readonly tell: (message: ToMain) => void;
  readonly onMessage: (listener: (message: ToTest) => void) => void;
  /**
   * Answers dialogs from now on; what it returns is the file, the folder or the button's number, or a promise of it. Asked for a "pdf"
   * it may draw one and return it as base64.
   */
  readonly answerDialogs: (answer: (kind: string, options: unknown) => unknown) => void;
  /** The address the app's first window asks for. */
  readonly firstLoad: Promise<{ readonly window: number; readonly url: string }>;
  readonly ended: Promise<{ readonly code: number | null; readonly error: string }>;
  readonly stop: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
};

export type DesktopSettings = {
  readonly platform?: NodeJS.Platform;
  readonly args?: readonly string[];
  /** Options for Node itself. */
  readonly execArgv?: readonly string[];
};

export function startDesktop(folder: string, { platform, args = [], execArgv = [] }: DesktopSettings = {}): Desktop {
  const child = fork(join(project, "out/main.js"), [`--data=${folder}`, ...args], {
    cwd: project,
    execArgv: [...execArgv, "--import", join(import.meta.dirname, "register.ts")],
    env: { ...process.env, ...(platform === undefined ? {} : { STAND_IN_PLATFORM: platform }) },
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(message: ToTest) => void>();
  let answerDialog: (kind: string, options: unknown) => unknown = () => null;
  let error = "";
  let last = 0;
  child.stderr?.on("data", (chunk: Buffer) => (error += chunk.toString()));
  child.stdout?.resume();
  const firstLoad = Promise.withResolvers<{ window: number; url: string }>();
  const ended = new Promise<{ code: number | null; error: string }>((resolve) =>
    child.once("close", (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`The app has ended: ${error}`));
      waiting.clear();
      firstLoad.reject(new Error(`The app ended before it showed a window: ${error}`));
      resolve({ code, error });
    }),
  );
  // Whoever does not wait for a window is not told that there was none.
  firstLoad.promise.catch(() => null);
  const tell = (message: ToMain): void => {
    if (child.connected) child.send(message);
  };
  child.on("message", (message: ToTest) => {
    if (message.type === "reply") {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) asked?.resolve(message.value);
      else asked?.reject(new Error(message.reason));
    } else if (message.type === "dialog") {
      const { id, kind, options } = message;
      void Promise.resolve(answerDialog(kind, options)).then((answer) => tell({ type: "answer-dialog", id, answer }));
    } else if (message.type === "load") firstLoad.resolve(message);
    for (const listener of listeners) listener(message);
  });

  function ask<R>(make: (id: number) => ToMain): Promise<R> {
    return new Promise((resolve, reject) => {
      if (!child.connected) return reject(new Error(`The app has ended: ${error}`));
      last += 1;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what comes back is what the words sent there return
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject });
      tell(make(last));
    });
  }

  return {
    process: child,
    evaluate: (work, argument) =>
      ask((id) => ({ type: "evaluate", id, source: work.toString(), argument: argument ?? null })),
    fetch: (url, method = "GET") => ask((id) => ({ type: "fetch", id, url, method })),
    invoke: (window, channel, words, frame) => ask((id) => ({ type: "invoke", id, window, channel, words, frame })),
    tell,
    onMessage: (listener) => void listeners.add(listener),
    answerDialogs: (answer) => void (answerDialog = answer),
    firstLoad: firstLoad.promise,
    ended,
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
