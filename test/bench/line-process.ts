// A helper process that takes one line at a time and answers each with one line of JSON.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface LineProcess {
  readonly pid: number | undefined;
  readonly ask: (line: string) => Promise<unknown>;
  readonly stop: () => void;
}

export function startLineProcess(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): LineProcess {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "inherit"] });
  const waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = [];
  let gone: Error | null = null;
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.resolve(JSON.parse(line)));
  const end = (error: Error): void => {
    gone = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  child.once("error", end);
  child.once("exit", (code) => end(new Error(`${command} ${args[0] ?? ""} ended (${code})`)));
  const stop = (): void => {
    child.kill("SIGKILL");
    process.off("exit", stop);
  };
  process.once("exit", stop);
  return {
    pid: child.pid,
    ask: (line) =>
      new Promise((resolve, reject) => {
        if (gone !== null) return reject(gone);
        waiting.push({ resolve, reject });
        child.stdin.write(`${line}\n`);
      }),
    stop,
  };
}
