// The stand-in's end of the channel to the test: answers what it asks and tells it what the app did.
import process from "node:process";
import { runInThisContext } from "node:vm";
import type { ToMain, ToTest } from "./wire.ts";

type Seen = {
  readonly handled: ReadonlyMap<string, (request: Request) => Response | Promise<Response>>;
  readonly invokable: ReadonlyMap<string, (event: object, ...words: unknown[]) => unknown>;
};
type Windows = { readonly shown: (window: number, url: string) => void };
type Work = (module: object, argument: unknown) => unknown;

const dialogs = new Map<number, (answer: unknown) => void>();
let lastDialog = 0;

let hear: (message: ToTest) => void = () => {};

/** Who is told what the app does: the test's process where a whole app runs (`serve`), the test itself where it uses single parts. */
export function onMessage(listener: (message: ToTest) => void): void {
  hear = listener;
}

export function tell(message: ToTest): void {
  hear(message);
}

/** What a person would answer to a dialog, the test answers. */
export function ask(kind: string, options: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    lastDialog += 1;
    dialogs.set(lastDialog, resolve);
    tell({ type: "dialog", id: lastDialog, kind, options: structuredClone(options) });
  });
}

function reply(id: number, work: () => unknown): void {
  Promise.resolve()
    .then(work)
    .then(
      (value) => tell({ type: "reply", id, ok: true, value }),
      (error: unknown) => tell({ type: "reply", id, ok: false, reason: String(error) }),
    );
}

export function serve(module: object, seen: Seen, windows: Windows): void {
  onMessage((message) => process.connected && process.send?.(message));
  process.on("message", (message: ToMain) => {
    switch (message.type) {
      case "evaluate":
        return reply(message.id, () => {
          // The test's own words, as Playwright sends them to the real Electron.
          const work: Work = runInThisContext(`(${message.source})`);
          return work(module, message.argument);
        });
      case "fetch":
        return reply(message.id, async () => {
          const handler = seen.handled.get(new URL(message.url).protocol.slice(0, -1));
          if (handler === undefined) throw new Error(`nothing serves ${message.url}`);
          const response = await handler(new Request(message.url, { method: message.method }));
          const body = new Uint8Array(await response.arrayBuffer());
          return { status: response.status, headers: Object.fromEntries(response.headers), body };
        });
      case "invoke":
        return reply(message.id, () => {
          const handler = seen.invokable.get(message.channel);
          if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`);
          const { frame } = message;
          const senderFrame = frame === null ? null : { url: frame.url, parent: frame.top ? null : {} };
          return handler({ senderFrame }, ...message.words);
        });
      case "loaded":
        return windows.shown(message.window, message.url);
      case "answer-dialog": {
        dialogs.get(message.id)?.(message.answer);
        return void dialogs.delete(message.id);
      }
    }
  });
  // Without the test there is nobody to show a page to.
  process.on("disconnect", () => process.exit(1));
}
