// Runs the long form of tests that `npm test` runs in short: more kills, more damages, more generated cases. A night's work, not a minute's.
import { join } from "node:path";
import process from "node:process";
import { buildIfChanged } from "./bundle.ts";
import { root, run } from "./child.ts";
import { commandOf } from "./packages.ts";

export async function runLong(filters: readonly string[]): Promise<void> {
  const failed = await buildIfChanged();
  if (failed !== null) {
    process.stderr.write(`The build failed: ${failed}\n`);
    process.exitCode = 1;
    return;
  }
  const config = join(root, "build", "vitest.config.ts");
  const env = { STEADYHOLD_EFFORT: "long", STEADYHOLD_KILLS: process.env["STEADYHOLD_KILLS"] ?? "1000" };
  const ended = await run(process.execPath, [commandOf("vitest"), "run", "-c", config, ...filters], { env });
  process.exitCode = ended.code ?? 1;
}
