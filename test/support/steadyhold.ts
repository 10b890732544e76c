// Starts the real browser-mode host in a folder of its own and opens its page, for end-to-end tests. Knows no screen.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base } from "playwright/test";

export type RunningHost = {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends the host; SIGKILL is the crash. Resolves when the process is gone. */
  readonly stop: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
};

const project = join(import.meta.dirname, "../..");

export async function startHost(folder: string): Promise<RunningHost> {
  const args = [join(project, "electron/browser.ts"), "--no-open", "--port", "0", "--data", folder];
  const child = spawn(process.execPath, args, { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Steadyhold is ready: (http:\S+)$/.exec(line)?.[1];
    if (url !== undefined) {
      const stop = async (signal: "SIGTERM" | "SIGKILL") => {
        child.kill(signal);
        await exited;
      };
      return { url, process: child, stop };
    }
  }
  throw new Error("The host ended before it was ready");
}

type Fixtures = { folder: string; host: RunningHost };

/** `host` is a running Steadyhold on an empty data folder; both are gone after the test. */
export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from its first parameter, which must be a destructuring pattern.
  // oxlint-disable-next-line no-empty-pattern -- see above
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "steadyhold-e2e-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  host: async ({ folder }, use) => {
    const host = await startHost(folder);
    await use(host);
    await host.stop("SIGTERM");
  },
});

export { expect } from "playwright/test";
