import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rendererFile } from "../../../electron/page/renderer-files.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

const folder = makeFolder();
const root = join(folder.path, "page");

beforeAll(() => {
  mkdirSync(join(root, "assets"), { recursive: true });
  mkdirSync(join(folder.path, "page-secret"));
  writeFileSync(join(root, "index.html"), "<!doctype html>");
  writeFileSync(join(root, "assets", "app.js"), "1");
  writeFileSync(join(root, "notes.pdf"), "not a kind we serve");
  writeFileSync(join(folder.path, "secret.js"), "secret");
  writeFileSync(join(folder.path, "page-secret", "a.js"), "secret");
});
afterAll(() => folder.remove());

describe("the page's files", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html", "text/html; charset=utf-8"],
    ["/assets/app.js", "text/javascript; charset=utf-8"],
    ["/assets/%61pp.js", "text/javascript; charset=utf-8"],
    ["/assets/../index.html", "text/html; charset=utf-8"],
  ])("%s is served as %s", async (path, contentType) => {
    expect((await rendererFile(root, path))?.contentType).toBe(contentType);
  });

  it.each([
    "",
    "index.html",
    "/missing.js",
    "/assets",
    "/assets/",
    "/notes.pdf",
    "/../secret.js",
    "/%2e%2e/secret.js",
    "/..%2fsecret.js",
    "/../page-secret/a.js",
    "/..\\secret.js",
    "/%00index.html",
    "/index.html%00.js",
    "/%",
    "//etc/passwd",
    `/${"../".repeat(40)}etc/passwd`,
  ])("%j is not there", async (path) => {
    expect(await rendererFile(root, path)).toBeNull();
  });

  it("a link that leads out of the folder is not there", async () => {
    symlinkSync(join(folder.path, "secret.js"), join(root, "link.js"));
    expect(await rendererFile(root, "/link.js")).toBeNull();
  });
});
