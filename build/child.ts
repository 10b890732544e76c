// Runs another program to its end, passing signals on. Decides how its end is reported; knows nothing of what it runs.
import { spawn } from "node:child_process";
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
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export async function run(command: string, args: readonly string[], how: How = {}): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...how.env },
    stdio: how.quiet === true ? ["ignore", "pipe", "pipe"] : "inherit",
    ...(how.abort === undefined ? {} : { signal: how.abort, killSignal: "SIGKILL" }),
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  const pass = (signal: NodeJS.Signals): void => {
    // Ctrl+C in a terminal reaches the child by itself; a second one would be taken as impatience.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  try {
    return await new Promise((resolve) => {
      const output = (): string => Buffer.concat(chunks).toString("utf8");
      child.on("error", (error) => resolve({ code: null, signal: null, failed: error.message, output: output() }));
      child.on("close", (code, signal) => resolve({ code, signal, failed: null, output: output() }));
    });
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}

/** Ends this process the way the other ended, without waiting for anything. */
export function endLike(ended: Ended): void {
  if (ended.failed !== null) process.stderr.write(`${ended.failed}\n`);
  if (ended.signal !== null) process.kill(process.pid, ended.signal);
  else process.exitCode = ended.code ?? 1;
}
