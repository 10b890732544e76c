// Packing, as far as it goes without Electron's program: electron-builder packs the built app into a stand-in for Electron's folder. What lies in
// the archive, how large it is, and that the fuses are really set, is looked at in what came out.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { commandOf } from "../../build/packages.ts";
import { root } from "../../build/child.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

const budget = { asar: 8 * 1024 * 1024 };
/** What @electron/fuses looks for in Electron's program, and the nine fuses as Electron 45 ships them. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const shipped = "101100011";

const folder = makeFolder();
const packed = join(folder.path, "packed", "linux-unpacked");
let said = "";

beforeAll(() => {
  const dist = join(folder.path, "electron");
  mkdirSync(join(dist, "locales"), { recursive: true });
  mkdirSync(join(dist, "resources"));
  const program = Buffer.concat([
    Buffer.from("program "),
    Buffer.from(sentinel),
    Buffer.from([1, shipped.length]),
    Buffer.from(shipped),
    Buffer.from(" end"),
  ]);
  writeFileSync(join(dist, "electron"), program);
  chmodSync(join(dist, "electron"), 0o755);
  for (const name of ["resources.pak", "LICENSE", "LICENSES.chromium.html", "version", "chrome-sandbox"])
    writeFileSync(join(dist, name), "");
  for (const name of ["locales/en-US.pak", "locales/fr.pak"]) writeFileSync(join(dist, name), "");
  const ended = spawnSync(
    process.execPath,
    [
      commandOf("electron-builder"),
      "--linux",
      "dir",
      "--x64",
      "--publish",
      "never",
      "--config",
      join(root, "build", "electron-builder.yml"),
      `-c.electronDist=${dist}`,
      `-c.directories.output=${join(folder.path, "packed")}`,
    ],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
  );
  said = `${ended.stdout}\n${ended.stderr}`;
});
afterAll(() => folder.remove());

type Node = { readonly files?: Readonly<Record<string, Node>> | undefined; readonly size?: number | undefined };
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({ files: z.record(z.string(), nodeSchema).optional(), size: z.number().optional() }),
);

/** The archive's list of files: its header is JSON behind four lengths. */
function filesIn(archive: string): string[] {
  const bytes = readFileSync(archive);
  const header = nodeSchema.parse(JSON.parse(bytes.toString("utf8", 16, 16 + bytes.readUInt32LE(12))));
  const walk = (node: Node, path: string): string[] =>
    Object.entries(node.files ?? {}).flatMap(([name, inner]) =>
      inner.files === undefined ? [`${path}${name}`] : walk(inner, `${path}${name}/`),
    );
  return walk(header, "").toSorted();
}

describe("the packed app", () => {
  const archive = (): string => join(packed, "resources", "app.asar");

  it("holds the bundles, the page and nothing else", () => {
    expect(said).not.toMatch(/Error:/);
    const files = filesIn(archive());
    const kinds = files.filter((file) => !file.startsWith("out/renderer/assets/"));
    expect(kinds.filter((file) => !/^out\/[\w-]+-[\w-]{8}\.js$/.test(file))).toEqual([
      "LICENSE",
      "out/backup-worker.js",
      "out/browser.js",
      "out/check-worker.js",
      "out/main.js",
      "out/preload.cjs",
      "out/renderer/icon.svg",
      "out/renderer/index.html",
      "out/renderer/licences.txt",
      "package.json",
    ]);
    expect(files.filter((file) => /node_modules|\.map$|\.ts$|\.sqlite/.test(file))).toEqual([]);
  });

  it("is the same list as what is in out/", () => {
    const inside = filesIn(archive()).filter((file) => file.startsWith("out/renderer/assets/"));
    const built = readdirSync(join(root, "out", "renderer", "assets")).filter((name) => !name.endsWith(".map"));
    expect(inside.map((file) => file.slice("out/renderer/assets/".length)).toSorted()).toEqual(built.toSorted());
  });

  it(`stays within its budget of ${budget.asar / 1024 / 1024} MB`, () => {
    expect(readFileSync(archive()).length).toBeLessThan(budget.asar);
  });

  it("speaks English only, and needs no default app", () => {
    expect(readdirSync(join(packed, "locales"))).toEqual(["en-US.pak"]);
    expect(readdirSync(join(packed, "resources"))).not.toContain("default_app.asar");
  });

  it("has its fuses set in the program itself", () => {
    const program = readFileSync(join(packed, "steadyhold"));
    const at = program.indexOf(sentinel) + sentinel.length + 2;
    // RunAsNode, CookieEncryption, NodeOptions, NodeCliInspect, AsarIntegrity, OnlyLoadAppFromAsar, V8Snapshot, FileProtocolPrivileges, Wasm.
    expect(program.toString("latin1", at, at + shipped.length)).toBe("010011001");
  });
});
