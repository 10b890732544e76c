// The log: rotated, and empty of everything a client could be known by, whatever goes wrong.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLog } from "../../../electron/host/system/log.ts";
import { openFolder } from "../../support/samples/folder.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

let folder = makeFolder();
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());
const clock = { wall: () => Date.UTC(2026, 10, 24, 9) };
const file = () => join(folder.path, "steadyhold.log");

describe("the log", () => {
  it("holds words of ours and short facts", () => {
    const log = openLog(file(), clock);
    log.note("started", { kind: "browser", version: "1.2.3" });
    expect(log.tail()).toEqual(["2026-11-24T09:00:00.000Z started kind=browser version=1.2.3"]);
  });

  it("leaves out what is not a short word, and of an error keeps its kind and place only", () => {
    const log = openLog(file(), clock);
    log.note("backup-failed", { why: "Anna Müller, left hip" });
    log.noteBug(new TypeError("Cannot read remarks of Anna Müller"));
    log.noteBug("Anna");
    const text = readFileSync(file(), "utf8");
    expect(text).toContain("why=?");
    expect(text).toMatch(/bug kind=TypeError at1=log\.test\.ts:\d+:\d+/);
    expect(text).not.toMatch(/Anna|Müller|remarks/);
  });

  it("keeps three files of a quarter megabyte at most", () => {
    const log = openLog(file(), clock);
    writeFileSync(file(), "x".repeat(256 * 1024));
    log.note("started", {});
    writeFileSync(file(), "y".repeat(256 * 1024));
    log.note("started", {});
    writeFileSync(file(), "z".repeat(256 * 1024));
    log.note("ended", {});
    expect(readdirSync(folder.path).toSorted()).toEqual(["steadyhold.log", "steadyhold.log.1", "steadyhold.log.2"]);
    expect(readFileSync(`${file()}.1`, "utf8")[0]).toBe("z");
    expect(readFileSync(`${file()}.2`, "utf8")[0]).toBe("y");
    expect(statSync(file()).size).toBeLessThan(200);
  });

  it("and the diagnostics name no client after a whole session", async () => {
    const told = openFolder(folder.path);
    const sessionId = await told.session("Anna Müller 1974", false);
    await told.command(sessionId, { type: "start-hold" });
    told.host.sleep();
    await told.command(sessionId, { type: "finish-session" });
    await told.call("backup.make", {});
    const answer = await told.call("app.diagnostics", {});
    told.host.close();
    const text = answer.ok ? answer.value.text : "";
    expect(text).toContain("hold-interrupted why=sleep");
    expect(text).toContain("backup-made");
    expect(text).toMatch(/^Steadyhold 1\.2\.3 \(browser\)/);
    for (const word of ["Anna", "Müller", "1974", "remarks", "quadratus", folder.path]) {
      expect(text).not.toContain(word);
      expect(readFileSync(file(), "utf8")).not.toContain(word);
    }
  });
});
