// Starts the built browser-mode host as its own process, as `npm start` does, and speaks its HTTP to it. Knows no screen.
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";

const project = join(import.meta.dirname, "../../..");
const program = join(project, "out/browser.js");

export type RunningHost = {
  /** The whole address with its one-time token. */
  readonly url: string;
  readonly process: ChildProcess;
  /** All it wrote to standard error so far. */
  readonly complaints: () => string;
  /** Ends the host; SIGKILL is the crash. Resolves when the process is gone. */
  readonly stop: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => Promise<void>;
};

/** `execArgv`: options for Node itself. */
export async function startHost(folder: string, execArgv: readonly string[] = []): Promise<RunningHost> {
  const child = spawn(process.execPath, [...execArgv, program, "--no-open", "--port", "0", "--data", folder], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
    if (execArgv.length === 0) process.stderr.write(chunk);
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Steadyhold is ready: (http:\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    const stop = async (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => {
      child.kill(signal);
      await exited;
    };
    return { url, process: child, complaints: () => complaints, stop };
  }
  throw new Error("The host ended before it was ready");
}

/** Runs the host with these arguments to its end: for everything that makes it refuse to start. */
export async function runToEnd(args: readonly string[]): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, [program, ...args], { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let error = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (error += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out, error };
}

export type Client = { readonly call: (name: string, request: unknown) => Promise<unknown> };

/** Exchanges the token and returns what sends calls; a call rejects when the host is gone. */
export async function enter(url: string): Promise<Client> {
  const { origin, hash } = new URL(url);
  const headers = { Origin: origin, "Content-Type": "application/json" };
  const entered = await fetch(`${origin}/enter`, {
    method: "POST",
    headers,
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  if (entered.status !== 200) throw new Error(`The host did not let us in: ${entered.status}`);
  const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return {
    async call(name, request) {
      const answer = await fetch(`${origin}/api/${name}`, {
        method: "POST",
        headers: { ...headers, Cookie: cookie },
        body: JSON.stringify(request),
      });
      return answer.json();
    },
  };
}
