// A Chromium with a real window, driven over its own protocol and nothing else: Playwright makes every page believe that it is visible
// and has the focus, and switches the throttling of hidden pages off, which is just what some benchmarks measure.
import { spawn, type ChildProcess } from "node:child_process";
import { WebSocket } from "ws";
import { z } from "zod";
import { findOrInstallBrowser } from "../../build/find-browser.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

export interface Chromium {
  readonly pid: number;
  readonly version: string;
  /** Runs an expression in the page and answers its (awaited) value. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly click: (x: number, y: number) => Promise<void>;
  readonly setWindow: (state: "minimized" | "normal") => Promise<void>;
  readonly close: () => Promise<void>;
}

const answerSchema = z.object({
  id: z.number().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});
type Answer = Readonly<Record<string, unknown>>;
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ exception: z.object({ description: z.string().optional() }).optional() }).optional(),
});

/** `env` is added to ours: DISPLAY, PULSE_SERVER. The window is maximised and shows `url` without tabs or address bar. */
export async function startChromium(
  url: string,
  env: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): Promise<Chromium> {
  const program = await findOrInstallBrowser();
  if (program === null) throw new Error("No Chrome, Chromium or Edge was found and none could be installed.");
  const profile = makeFolder();
  const child = spawn(
    program,
    [
      `--user-data-dir=${profile.path}`,
      "--remote-debugging-port=0",
      "--no-sandbox",
      // Without it a warning about our flags lies above the page.
      "--test-type",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-sync",
      "--disable-component-update",
      "--disable-extensions",
      "--start-maximized",
      ...flags,
      `--app=${url}`,
    ],
    { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const kill = (): boolean => child.kill("SIGKILL");
  process.once("exit", kill);
  const wire = await openWire(await debuggerAddress(child));
  const page = await firstPage(wire);
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await wire.send("Target.attachToTarget", { targetId: page, flatten: true }));
  const { product } = z.object({ product: z.string() }).parse(await wire.send("Browser.getVersion"));
  const { windowId } = z
    .object({ windowId: z.number() })
    .parse(await wire.send("Browser.getWindowForTarget", { targetId: page }));

  async function mouse(type: string, x: number, y: number): Promise<void> {
    const rest = { button: "left", clickCount: 1 };
    await wire.send("Input.dispatchMouseEvent", { type, x, y, ...rest }, sessionId);
  }

  return {
    pid: child.pid ?? 0,
    version: product.replace(/^\w+\//, ""),
    async evaluate(expression) {
      const options = { expression, awaitPromise: true, returnByValue: true };
      const answer = evaluated.parse(await wire.send("Runtime.evaluate", options, sessionId));
      if (answer.exceptionDetails !== undefined) {
        throw new Error(answer.exceptionDetails.exception?.description ?? `The page threw at: ${expression}`);
      }
      return answer.result.value;
    },
    async click(x, y) {
      await mouse("mousePressed", x, y);
      await mouse("mouseReleased", x, y);
    },
    setWindow: async (windowState) =>
      void (await wire.send("Browser.setWindowBounds", { windowId, bounds: { windowState } })),
    async close() {
      const exited = new Promise((resolve) => child.once("exit", resolve));
      await wire.send("Browser.close").catch(kill);
      await exited;
      process.off("exit", kill);
      profile.remove();
    },
  };
}

async function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", () => reject(new Error(`Chromium ended before it was ready:\n${said}`)));
  });
}

type Wire = {
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<Answer>;
};

async function openWire(address: string): Promise<Wire> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.on("message", (data: Buffer) => {
    const { id, result, error } = answerSchema.parse(JSON.parse(data.toString()));
    const one = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || one === undefined) return;
    waiting.delete(id);
    if (error === undefined) one.resolve(result ?? {});
    else one.reject(new Error(error.message));
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Chromium is gone"));
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      }),
  };
}

const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });

async function firstPage(wire: Wire): Promise<string> {
  for (;;) {
    const { targetInfos } = targets.parse(await wire.send("Target.getTargets"));
    const page = targetInfos.find(({ type }) => type === "page");
    if (page !== undefined) return page.targetId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
