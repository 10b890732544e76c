// `npm run check`: types, lint, format and dead code, each in one line; a step that fails shows why, and the others run all the same. The benchmarks
// are checked with the rest; setup.mjs has brought the packages that only they use.
import { join } from "node:path";
import { root, run } from "./child.ts";
import { commandOf } from "./packages.ts";

const config = (name: string): string => join(root, "build", name);
const steps: readonly { readonly name: string; readonly command: string; readonly args: readonly string[] }[] = [
  { name: "types", command: "typescript/tsc", args: ["-b", root, join(root, "test", "bench"), "--pretty"] },
  { name: "lint", command: "oxlint", args: ["-c", config("oxlint.json"), "--type-aware", "--deny-warnings"] },
  { name: "format", command: "oxfmt", args: ["-c", config("oxfmt.json"), "--check"] },
  { name: "dead code", command: "knip", args: ["-c", config("knip.json"), "--no-progress"] },
];

for (const { name, command, args } of steps) {
  const startedAt = performance.now();
  const ended = await run(process.execPath, [commandOf(command), ...args], { quiet: true });
  const passed = ended.code === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${passed ? "ok    " : "FAILED"}  ${name.padEnd(10)} ${seconds} s\n`);
  if (!passed) {
    process.stdout.write(`${ended.output.trimEnd()}\n${ended.failed ?? ""}\n`);
    process.exitCode = 1;
  }
}
