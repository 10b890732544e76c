// Where an installed package's command line program lies, so that it runs with our Node on every system without a shell.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "./child.ts";

const manifestSchema = z.object({
  version: z.string(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
});

/** `package`, or `package/command` where the two names differ. */
export function commandOf(asked: string): string {
  const [name = asked, command = name] = asked.split("/");
  const folder = join(root, "node_modules", name);
  const { bin } = readManifest(folder);
  const path = typeof bin === "string" ? bin : bin?.[command];
  if (path === undefined) throw new Error(`The package ${name} has no command ${command}.`);
  return join(folder, path);
}

export function ownVersion(): string {
  return readManifest(root).version;
}

function readManifest(folder: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
}
