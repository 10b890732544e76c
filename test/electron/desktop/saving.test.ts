// Files and PDFs leave the desktop app through its own dialog; told to the built program on the stand-in, the dialog answered by the test.
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { savePdf } from "../../../electron/desktop/system/save-file.ts";
import type { Desktop } from "../../support/desktop/start-desktop.ts";
import { dialog } from "../../support/desktop/stand-in-parts.ts";
import { call, desktopRig } from "./desktop-rig.ts";

/** The stand-in's folder of documents. */
const documents = tmpdir();
const rig = desktopRig();
const papers = join(rig.path, "papers");
const asked: unknown[] = [];
const drawnWith: unknown[] = [];
/** Where the person says it shall go; null: they change their mind. */
let place: string | null = null;
let desktop: Desktop;

beforeAll(async () => {
  mkdirSync(papers);
  desktop = await rig.opened();
  desktop.answerDialogs((kind, options) => {
    if (kind === "save") asked.push(options);
    if (kind === "pdf") drawnWith.push(options);
    return kind === "save" ? place : Buffer.from("%PDF-1.7 \u00e9").toString("base64");
  });
});
afterAll(() => rig.end());
beforeEach(() => {
  place = null;
  asked.length = 0;
  drawnWith.length = 0;
});

describe("saving a file", () => {
  const save = (name: string, text: string) => call(desktop, "file.save", { name, content: { text } });

  it("writes where the person said, whole, and leaves nothing beside it", async () => {
    place = join(papers, "note.txt");
    expect(await save("JM-042.txt", "the note\n")).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(place, "utf8")).toBe("the note\n");
    expect(readdirSync(papers)).toEqual(["note.txt"]);
    expect(asked).toEqual([{ defaultPath: join(documents, "JM-042.txt") }]);
  });

  it("proposes a name and never a path", async () => {
    for (const name of ["../../etc/cron.d/x", "..\\..\\x", "/etc/x", "C:\\x"]) await save(name, "");
    expect(asked).toEqual(Array.from({ length: 4 }, () => ({ defaultPath: join(documents, "x") })));
  });

  it("changes nothing when the person changed their mind", async () => {
    expect(await save("a.txt", "")).toEqual({ ok: true, value: { saved: false } });
    expect(readdirSync(papers)).toEqual(["note.txt"]);
  });

  it("says so when the place cannot be written, and keeps what was there", async () => {
    place = join(papers, "missing", "a.txt");
    expect(await save("a.txt", "new")).toEqual({ ok: false, error: { code: "not-saved", why: "not-writable" } });
    chmodSync(join(papers, "note.txt"), 0o600);
    expect(readFileSync(join(papers, "note.txt"), "utf8")).toBe("the note\n");
  });
});

describe("the page as a PDF", () => {
  const save = (name: string) => call(desktop, "page.save-pdf", { name });

  it("is drawn by the page's own rules, tagged, and written where the person said", async () => {
    place = join(papers, "note.pdf");
    expect(await save("JM-042 note.pdf")).toEqual({ ok: true, value: { saved: true } });
    expect(drawnWith).toEqual([{ preferCSSPageSize: true, generateTaggedPDF: true }]);
    expect(asked).toEqual([{ defaultPath: join(documents, "JM-042 note.pdf") }]);
    expect(readFileSync(place, "utf8")).toBe("%PDF-1.7 \u00e9");
    expect(readdirSync(papers)).toEqual(["note.pdf", "note.txt"]);
  });

  it("is not written when the person changed their mind", async () => {
    expect(await save("a.pdf")).toEqual({ ok: true, value: { saved: false } });
  });

  it("asks nobody where it cannot be drawn", async () => {
    await desktop.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window !== undefined) window.webContents.printToPDF = () => Promise.reject(new Error("Printing failed"));
    });
    expect(await save("a.pdf")).toEqual({ ok: false, error: { code: "host-failed" } });
    expect(asked).toEqual([]);
  });

  it("asks nobody where the window is gone", async () => {
    // Nobody answers this dialog: had it been asked, this would not end.
    expect(await savePdf(null, dialog, documents, "a.pdf")).toEqual({ ok: false, error: { code: "host-failed" } });
  });
});
