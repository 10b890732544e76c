// What a run of tests or benchmarks has started ends with it, however it ends: browsers, screens, sound servers, hosts.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../build/child.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

let folder = makeFolder();
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

/** Starts two processes that would stay for an hour, one of them in a session of its own, says their numbers and stays as well. */
const benchmark = `
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
const stay = ["-e", "setInterval(() => null, 3600000)"];
const started = [spawn(process.execPath, stay), spawn(process.execPath, stay, { detached: true, stdio: "ignore" })];
writeFileSync(process.argv[2], JSON.stringify([process.pid, ...started.map(({ pid }) => pid)]));
if (process.argv[3] === "ends") process.exit(0);
setInterval(() => null, 3_600_000);
`;

function runner(how: "stays" | "ends") {
  const script = join(folder.path, "benchmark.mjs");
  const told = join(folder.path, "started.json");
  writeFileSync(script, benchmark);
  const task = `
    import { run } from ${JSON.stringify(join(root, "build", "child.ts"))};
    await run(process.execPath, [${JSON.stringify(script)}, ${JSON.stringify(told)}, "${how}"], { sweep: true });
  `;
  const started = spawn(process.execPath, ["--input-type=module", "-e", task], { stdio: "ignore" });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    started.once("exit", (code, signal) => resolve({ code, signal })),
  );
  return {
    process: started,
    ended,
    async pids(): Promise<readonly number[]> {
      await expect.poll(() => existsSync(told) && readFileSync(told, "utf8").endsWith("]")).toBe(true);
      return JSON.parse(readFileSync(told, "utf8"));
    },
  };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended and that nobody has asked about yet counts as gone.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

describe.skipIf(process.platform !== "linux")("a run with a sweeper", () => {
  it.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)("leaves nothing behind after %s", async (signal) => {
    const run = runner("stays");
    const pids = await run.pids();
    expect(pids.map(alive)).toEqual([true, true, true]);
    run.process.kill(signal);
    expect(await run.ended).toMatchObject({ signal });
    await expect.poll(() => pids.filter(alive)).toEqual([]);
  });

  it("leaves nothing behind when it ends by itself, and is not ended before that is so", async () => {
    const run = runner("ends");
    expect(await run.ended).toEqual({ code: 0, signal: null });
    expect((await run.pids()).filter(alive)).toEqual([]);
  });
});
