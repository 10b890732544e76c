// `npm run test:electron` where Electron's program cannot be had: one line that says so, and a run that counts as skipped, not as passed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { expect, it } from "vitest";

const project = join(import.meta.dirname, "../..");

it("the tests on Electron itself are skipped in one line where its program cannot be had", () => {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(project, "out", "no such folder") };
  const ended = spawnSync(process.execPath, ["build/test.ts", "electron"], { cwd: project, env, encoding: "utf8" });
  expect(ended.stderr).toBe("");
  expect(ended.stdout.trim().split("\n")).toEqual([
    "Electron's own tests are skipped: its program is not here and cannot be fetched.",
    "1 skipped",
    "0 passed, 0 failed",
  ]);
  expect(ended.status).toBe(0);
});
