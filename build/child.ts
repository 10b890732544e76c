// Runs another program to its end, passing signals on; used by every task of build/. A person who ends a task ends what it runs, and nothing
// that would have come after it begins.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it never ran, or null. */
  readonly failed: string | null;
  readonly output: string;
}

interface How {
  /** Keep standard output and error instead of showing them. */
  readonly quiet?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly abort?: AbortSignal;
  /** It starts browsers, screens and hosts of its own: none of them outlives it, however it or this process ends. */
  readonly sweep?: boolean;
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves when the program has ended. After a signal to this process it never does: this process ends as the program did. */
export async function run(command: string, args: readonly string[], how: How = {}): Promise<Ended> {
  const sweeper = how.sweep === true ? startSweeper() : null;
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...how.env, ...sweeper?.env },
    stdio: how.quiet === true ? ["ignore", "pipe", "pipe"] : "inherit",
    ...(how.abort === undefined ? {} : { signal: how.abort, killSignal: "SIGKILL" }),
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  let interrupted = false;
  const pass = (signal: NodeJS.Signals): void => {
    interrupted = true;
    // Ctrl+C in a terminal reaches the child by itself; a second one would be taken as impatience.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  const ended = await new Promise<Ended>((resolve) => {
    const output = (): string => Buffer.concat(chunks).toString("utf8");
    child.on("error", (error) => resolve({ code: null, signal: null, failed: error.message, output: output() }));
    child.on("close", (code, signal) => resolve({ code, signal, failed: null, output: output() }));
  });
  await sweeper?.sweep();
  for (const signal of signals) process.off(signal, pass);
  if (!interrupted) return ended;
  endLike(ended);
  process.exit();
}

/** Ends this process the way the other ended, without waiting for anything. */
export function endLike(ended: Ended): void {
  if (ended.failed !== null) process.stderr.write(`${ended.failed}\n`);
  if (ended.signal !== null) process.kill(process.pid, ended.signal);
  else process.exitCode = ended.code ?? 1;
}

/** A process beside this one that ends what bears the mark in its environment, when it is asked to or when this process is gone. */
function startSweeper(): { readonly env: NodeJS.ProcessEnv; readonly sweep: () => Promise<void> } {
  const mark = randomUUID();
  const sweeper = spawn(process.execPath, [join(root, "build", "sweeper.ts"), mark], {
    stdio: ["pipe", "ignore", "inherit"],
    detached: true,
  });
  return {
    env: { STEADYHOLD_RUN: mark },
    async sweep() {
      const swept = new Promise<void>((resolve) => sweeper.once("exit", () => resolve()));
      sweeper.stdin.end();
      await swept;
    },
  };
}
