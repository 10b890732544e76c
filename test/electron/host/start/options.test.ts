import { describe, expect, it } from "vitest";
import { explainOptions, readOptions, writeOptions } from "../../../../electron/host/start/options.ts";

const usual = { browser: false, open: true, port: 0, data: null };

describe("the command line", () => {
  it.each([
    [[], usual],
    [["--browser"], { ...usual, browser: true }],
    [["--no-open", "--port", "8080"], { ...usual, open: false, port: 8080 }],
    [["--port=0"], usual],
    [["--data", "my folder"], { ...usual, data: "my folder" }],
    [["--data=--odd"], { ...usual, data: "--odd" }],
  ])("%j is understood", (args, options) => {
    expect(readOptions(args)).toEqual({ ok: true, value: { kind: "start", options } });
  });

  it("hands options on in words that are understood the same", () => {
    const options = { browser: true, open: false, port: 4321, data: "--a folder=b" };
    expect(readOptions(writeOptions(options))).toEqual({ ok: true, value: { kind: "start", options } });
  });

  it("answers --help and --version whatever else is asked", () => {
    expect(readOptions(["--port", "1", "--help"])).toEqual({ ok: true, value: { kind: "help" } });
    expect(readOptions(["-v"])).toEqual({ ok: true, value: { kind: "version" } });
  });

  it.each([
    [["--prot", "1"], "--prot"],
    [["folder"], "folder"],
    [["--port"], "--port needs a number"],
    [["--port", "--no-open"], "--port needs a number"],
    [["--port", "65536"], "65536"],
    [["--port", "-1"], "--port"],
    [["--port", "80a"], "80a"],
    [["--data"], "--data needs a folder"],
    [["--data", "--no-open"], "--data needs a folder"],
    [["--browser=yes"], "--browser"],
    [["--__proto__"], "__proto__"],
  ])("%j is refused in one sentence that names it", (args, named) => {
    const asked = readOptions(args);
    expect(asked.ok).toBe(false);
    if (asked.ok) return;
    const sentence = explainOptions(asked.error);
    expect(sentence).toContain(named);
    expect(sentence).not.toContain("\n");
  });
});
