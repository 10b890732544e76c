// A disk that takes its time: every flush of one process is held up in the kernel, without touching the process's code.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Load } from "./load.ts";
import { needPrograms } from "./programs.ts";

/** Each fsync and fdatasync of the process takes `ms` longer, until stopped. `held`: how many were held up so far. */
export async function slowFlushes(pid: number, ms: number): Promise<Load & { readonly held: () => number }> {
  needPrograms("strace");
  const inject = `inject=fsync,fdatasync:delay_enter=${ms * 1000}`;
  const tracer = spawn("strace", ["-f", "-e", "trace=fsync,fdatasync", "-e", inject, "-p", `${pid}`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let held = 0;
  const stop = (): void => {
    // SIGTERM, so that it lets go of the process.
    tracer.kill("SIGTERM");
    process.off("exit", stop);
  };
  process.once("exit", stop);
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: tracer.stderr }).on("line", (line) => {
      if (line.includes("attached")) resolve();
      if (line.includes("sync(")) held += 1;
    });
    tracer.once("error", reject);
    tracer.once("exit", () => reject(new Error(`strace could not follow process ${pid}`)));
  });
  return { stop, held: () => held };
}
