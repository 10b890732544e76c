// Starts the host whose clock the test sets, and ends it. For courses that go over weeks.
import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";

export type ClockedHost = {
  readonly url: string;
  /** Takes the host to this moment and place. Only between sessions: a session would rightly say that time was lost. */
  readonly setClock: (iso: string, timeZone: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startClockedHost(folder: string, iso: string, timeZone: string): Promise<ClockedHost> {
  const program = join(import.meta.dirname, "clocked-host-main.ts");
  const child = spawn(process.execPath, [program, folder, String(Date.parse(iso)), timeZone], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done === true) throw new Error("The host ended");
    return line.value;
  };
  const url = (await next()).replace(/^ready /, "");
  return {
    url,
    async setClock(to, zone) {
      child.stdin.write(`wall ${Date.parse(to)}\nzone ${zone}\n`);
      await next();
      await next();
    },
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}
