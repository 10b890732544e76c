// The built browser-mode host as a process: what it prints, how it ends, and every way it refuses to start.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enter, runToEnd, startHost } from "../support/rigs/running-host.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

let folder = makeFolder();
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  chmodSync(folder.path, 0o700);
  folder.remove();
});

function expectOneSentence(ended: { code: number | null; out: string; error: string }): void {
  expect(ended.code).toBeGreaterThan(0);
  expect(ended.out).toBe("");
  expect(ended.error).toMatch(/^[^\n]+[.:][^\n]*\n$/);
}

/** Of everything but the log file, which tells of every start. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder.path).toSorted()) {
    if (name !== "steadyhold.log") hash.update(name).update(readFileSync(join(folder.path, name)));
  }
  return hash.digest("hex");
}

describe("browser mode", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "starts on an empty folder, answers, and ends cleanly on %s",
    async (signal) => {
      const host = await startHost(join(folder.path, "made on the way"));
      const client = await enter(host.url);
      expect(await client.call("app.info", {})).toMatchObject({ ok: true, value: { host: "browser" } });
      expect(await client.call("home.read", {})).toMatchObject({ ok: true, value: { open: [], recent: [] } });
      await host.stop(signal);
      expect(host.process.exitCode).toBe(0);
      // Ended cleanly: everything lies in the one file, no log beside it.
      expect(existsSync(join(folder.path, "made on the way", "steadyhold.sqlite-wal"))).toBe(false);
    },
  );

  it("prints its help and its version and starts nothing", async () => {
    const help = await runToEnd(["--help"]);
    expect(help).toMatchObject({ code: 0, error: "" });
    for (const option of ["--browser", "--no-open", "--port", "--data", "--help", "--version"])
      expect(help.out).toContain(option);
    expect(await runToEnd(["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Steadyhold \d+\.\d+\.\d+\n$/),
    });
  });

  it("refuses an option it does not know", async () => {
    const ended = await runToEnd(["--prot", "8080"]);
    expectOneSentence(ended);
    expect(ended.error).toContain("--prot");
  });

  it("refuses a port that is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const ended = await runToEnd(["--no-open", "--port", port, "--data", folder.path]);
    other.close();
    expectOneSentence(ended);
    expect(ended.error).toContain(port);
  });

  it("refuses a folder it cannot make", async () => {
    writeFileSync(join(folder.path, "a file"), "");
    const ended = await runToEnd(["--no-open", "--data", join(folder.path, "a file", "below it")]);
    expectOneSentence(ended);
    expect(ended.error).toContain("below it");
  });

  it("refuses a folder it may not write to", async () => {
    // The system's administrator may write everywhere but into the kernel's own folders.
    const asRoot = process.getuid?.() === 0;
    if (!asRoot) chmodSync(folder.path, 0o500);
    const ended = await runToEnd(["--no-open", "--data", asRoot ? "/sys" : folder.path]);
    expectOneSentence(ended);
    expect(ended.error).toContain("cannot be written");
  });

  it("refuses a damaged data file and leaves everything in the folder as it is", async () => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, "steadyhold.sqlite"), "garbage ".repeat(5_000));
    writeFileSync(join(folder.path, "steadyhold.lock"), "");
    const before = fingerprint();
    const ended = await runToEnd(["--no-open", "--data", folder.path]);
    expectOneSentence(ended);
    expect(ended.error).toContain("damaged");
    expect(fingerprint()).toBe(before);
  });

  it("refuses a folder another copy is open on, which goes on undisturbed", async () => {
    const host = await startHost(folder.path);
    const client = await enter(host.url);
    await client.call("session.start", { client: "First copy", commandId: "c1" });
    const ended = await runToEnd(["--no-open", "--data", folder.path]);
    expectOneSentence(ended);
    expect(ended.error).toContain("already open");
    expect(await client.call("home.read", {})).toMatchObject({ ok: true, value: { open: [{ client: "First copy" }] } });
    await host.stop("SIGTERM");
  });
});
