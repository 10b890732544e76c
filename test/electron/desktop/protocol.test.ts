import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerPage, pageScheme, servePage } from "../../../electron/desktop/security/protocol.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

const folder = makeFolder();
const page = join(folder.path, "page");
beforeAll(() => {
  mkdirSync(page);
  writeFileSync(join(page, "index.html"), "<!doctype html>the page");
  writeFileSync(join(folder.path, "secret.js"), "secret");
});
afterAll(() => folder.remove());

describe("app://steadyhold/", () => {
  it("serves the page with a strict policy", async () => {
    const answer = await answerPage(new Request("app://steadyhold/"), page);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("<!doctype html>the page");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("content-security-policy")).not.toMatch(/unsafe|https?:/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    ["GET", "app://steadyhold/missing.js", 404],
    ["GET", "app://steadyhold/..%2fsecret.js", 404],
    ["GET", "app://steadyhold/%2e%2e/secret.js", 404],
    ["GET", "app://other/index.html", 404],
    ["GET", "https://steadyhold/index.html", 404],
    ["POST", "app://steadyhold/", 405],
    ["DELETE", "app://steadyhold/", 405],
  ])("%s %s is %i", async (method, address, status) => {
    expect((await answerPage(new Request(address, { method }), page)).status).toBe(status);
  });

  it("is a secure page that may fetch its own files, and has no other privilege", () => {
    expect(pageScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true });
    const handled: string[] = [];
    servePage({ handle: (scheme) => void handled.push(scheme) }, page);
    expect(handled).toEqual(["app"]);
  });
});
