// Power, saving files, the bridge and the program's own arguments, with the system's part played by the test.
import { chmodSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createBridge } from "../../../electron/desktop/security/bridge.ts";
import { followPower } from "../../../electron/desktop/system/power.ts";
import { savePdf } from "../../../electron/desktop/system/print.ts";
import { saveFile } from "../../../electron/desktop/system/save-file.ts";
import { ownArguments } from "../../../electron/desktop/system/cli-args.ts";
import { fakeElectron } from "../../support/rigs/fake-electron.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

describe("power", () => {
  it("tells the host of sleep and waking, and holds the display awake exactly while a session is open", () => {
    const electron = fakeElectron();
    const did: string[] = [];
    let tell: (open: boolean) => void = () => {};
    let blocks = 0;
    followPower(
      electron.monitor,
      {
        start: (kind) => {
          did.push(`start ${kind}`);
          blocks += 1;
          return blocks;
        },
        stop: (id) => did.push(`stop ${id}`) > 0,
      },
      {
        sleep: () => void did.push("sleep"),
        wake: () => void did.push("wake"),
        onSessionOpen: (listener) => {
          tell = listener;
          listener(false);
          return () => {};
        },
      },
    );
    expect(did).toEqual([]);
    for (const open of [true, true, false, false, true]) tell(open);
    expect(did).toEqual(["start prevent-display-sleep", "stop 1", "start prevent-display-sleep"]);
    electron.stops("suspend");
    electron.stops("resume");
    expect(did.slice(3)).toEqual(["sleep", "wake"]);
  });
});

describe("saving a file", () => {
  const folder = makeFolder();
  afterAll(() => folder.remove());
  const asked: unknown[] = [];
  const dialog = (filePath: string, canceled = false) => ({
    showSaveDialog: async (options: unknown) => {
      asked.push(options);
      return { canceled, filePath };
    },
  });

  it("writes where the person said, whole, and leaves nothing beside it", async () => {
    const path = join(folder.path, "note.txt");
    expect(await saveFile(dialog(path), "/documents", "JM-042.txt", { text: "the note\n" })).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(readFileSync(path, "utf8")).toBe("the note\n");
    expect(readdirSync(folder.path)).toEqual(["note.txt"]);
    expect(asked.at(-1)).toEqual({ defaultPath: join("/documents", "JM-042.txt") });
  });

  it("proposes a name and never a path", async () => {
    for (const name of ["../../etc/cron.d/x", "..\\..\\x", "/etc/x", "C:\\x"])
      await saveFile(dialog("", true), "/documents", name, { text: "" });
    for (const options of asked.slice(1)) expect(options).toEqual({ defaultPath: join("/documents", "x") });
  });

  it("changes nothing when the person changed their mind", async () => {
    expect(await saveFile(dialog("", true), "/documents", "a.txt", { text: "" })).toEqual({
      ok: true,
      value: { saved: false },
    });
    expect(readdirSync(folder.path)).toEqual(["note.txt"]);
  });

  it("says so when the place cannot be written, and keeps what was there", async () => {
    const answer = await saveFile(dialog(join(folder.path, "missing", "a.txt")), "/documents", "a.txt", {
      text: "new",
    });
    expect(answer).toEqual({ ok: false, error: { code: "not-saved", why: "not-writable" } });
    chmodSync(join(folder.path, "note.txt"), 0o600);
    expect(readFileSync(join(folder.path, "note.txt"), "utf8")).toBe("the note\n");
  });
});

describe("the page as a PDF", () => {
  const folder = makeFolder();
  afterAll(() => folder.remove());
  const path = join(folder.path, "note.pdf");
  const dialog = (filePath: string, canceled = false) => {
    const asked: unknown[] = [];
    const showSaveDialog = async (options: unknown) => {
      asked.push(options);
      return { canceled, filePath };
    };
    return { asked, showSaveDialog };
  };
  const page = (did: unknown[]) => ({
    printToPDF: async (options: unknown) => {
      did.push(options);
      return Buffer.from("%PDF-1.7 \u00e9");
    },
  });

  it("is drawn by the page's own rules, tagged, and written where the person said", async () => {
    const did: unknown[] = [];
    const ask = dialog(path);
    expect(await savePdf(page(did), ask, "/documents", "JM-042 note.pdf")).toEqual({
      ok: true,
      value: { saved: true },
    });
    expect(did).toEqual([{ preferCSSPageSize: true, generateTaggedPDF: true }]);
    expect(ask.asked).toEqual([{ defaultPath: join("/documents", "JM-042 note.pdf") }]);
    expect(readFileSync(path, "utf8")).toBe("%PDF-1.7 \u00e9");
    expect(readdirSync(folder.path)).toEqual(["note.pdf"]);
  });

  it("is not written when the person changed their mind", async () => {
    expect(await savePdf(page([]), dialog("", true), "/documents", "a.pdf")).toEqual({
      ok: true,
      value: { saved: false },
    });
  });

  it("asks nobody where there is no page, or it cannot be drawn", async () => {
    const broken = { printToPDF: () => Promise.reject(new Error("Printing failed")) };
    for (const contents of [null, broken]) {
      const ask = dialog(path);
      expect(await savePdf(contents, ask, "/documents", "a.pdf")).toEqual({
        ok: false,
        error: { code: "host-failed" },
      });
      expect(ask.asked).toEqual([]);
    }
  });
});

describe("the bridge", () => {
  it("gives the page two functions and no event of Electron's", async () => {
    const invoked: unknown[] = [];
    const listeners = new Map<string, (...words: unknown[]) => void>();
    const ipc = {
      invoke: async (...words: unknown[]) => {
        invoked.push(words);
        return "answer";
      },
      on: (channel: string, listener: (...words: unknown[]) => void) => {
        listeners.set(channel, listener);
        return fake;
      },
      off: (channel: string) => {
        listeners.delete(channel);
        return fake;
      },
    };
    // Electron's own type returns the emitter itself.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
    const fake = ipc as never;
    const bridge = createBridge(fake);
    expect(Object.keys(bridge)).toEqual(["call", "onPush"]);
    expect(await bridge.call("home.read", {})).toBe("answer");
    expect(invoked).toEqual([["steadyhold:call", "home.read", {}]]);
    const heard: unknown[] = [];
    const stop = bridge.onPush((...words: unknown[]) => heard.push(words));
    listeners.get("steadyhold:push")?.({ sender: "secret" }, { type: "reread" });
    expect(heard).toEqual([[{ type: "reread" }]]);
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe("the arguments of the desktop app", () => {
  it.each([
    [["electron", "/project", "--data", "x"], false, ["--data", "x"]],
    [["steadyhold.exe", "--data=x"], true, ["--data=x"]],
    [["Steadyhold", "-psn_0_12345"], true, []],
    [["electron", ".", "--no-sandbox", "--port", "0"], false, ["--port", "0"]],
  ])("of %j (packed: %s) are %j", (argv, packaged, own) => {
    expect(ownArguments(argv, packaged)).toEqual(own);
  });
});
