// Every thread that the host starts is bundled: one that is missing would only fail in the packed app.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hostBundle } from "../../build/bundles.ts";
import { root } from "../../build/child.ts";
import { hostPrograms } from "../../build/programs.ts";
import { workerFile } from "../../electron/host/system/worker-file.ts";

const starts = globSync("electron/**/*.ts", { cwd: root }).flatMap((path) => {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/new Worker\((?<file>[^{]*)/gu)].map(({ groups }) => ({
    path,
    file: groups?.["file"] ?? "",
  }));
});

describe("the threads of the host", () => {
  it.each(starts)("started in $path are found as source and as a bundle", ({ path, file }) => {
    const name = /^workerFile\("(?<name>[\w-]+)", import\.meta\.url\), $/u.exec(file)?.groups?.["name"] ?? file;
    expect(hostPrograms[name]).toBe(join(dirname(path), `${name}.ts`));
    expect(fileURLToPath(workerFile(name, `file:///app/out/main.js`))).toBe(`/app/out/${name}.js`);
  });

  it("are all started by somebody, and all bundled under their own name", () => {
    const threads = Object.keys(hostPrograms).filter((name) => name !== "main" && name !== "browser");
    expect(threads).toHaveLength(starts.length);
    expect(hostBundle.build?.rolldownOptions?.input).toEqual(
      Object.fromEntries(Object.entries(hostPrograms).map(([name, source]) => [name, join(root, source)])),
    );
  });
});
