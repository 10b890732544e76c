// The table of formats: a letter is one format's wherever it is pressed, menus offer what can be done with all they are of, and guides name it.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  composed,
  formats,
  mediaTypeOf,
  menuFormats,
  wrapUpFormats,
  type Format,
} from "../../../shared/documents/formats.ts";

const rows: readonly Format[] = formats;
const idsOf = (acts: Parameters<typeof menuFormats>[0], of: Parameters<typeof menuFormats>[1]) =>
  menuFormats(acts, of).map(({ id }) => id);

describe("the table of formats", () => {
  it("gives a letter to one format after a session, and to one in a menu", () => {
    const letters = wrapUpFormats.map(({ wrapUp }) => wrapUp);
    expect(new Set(letters).size).toBe(letters.length);
    const inMenu = menuFormats(["save", "print", "pdf"], []).map(({ menu }) => menu[1]);
    const twice = inMenu.filter((letter, index) => inMenu.indexOf(letter) !== index);
    // The guide stands in the menu of everything alone.
    expect(twice).toEqual([]);
  });

  it("has every letter after a session in the guide to the keys", () => {
    const guide = readFileSync(new URL("../../../renderer/keyboard/README.md", import.meta.url), "utf8");
    const keys = [...guide.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|$/gmu)].map(([, key = ""]) => key);
    for (const { wrapUp } of wrapUpFormats) expect(keys.some((key) => key.split(" · ").includes(wrapUp))).toBe(true);
  });

  it("offers in a menu what can be done with everything the menu is of", () => {
    const files = ["text", "markdown", "json", "holds", "sessions", "fhir", "fhir-letter"];
    expect(idsOf(["save"], ["session", "client"])).toEqual(files);
    expect(idsOf(["save"], ["practice"])).toEqual(["json", "holds", "sessions", "schema", "guide"]);
    const printed = ["note", "letter", "aftercare", "before"];
    expect(idsOf(["save", "print"], ["course", "client"])).toEqual([...printed, ...files]);
    expect(idsOf(["save", "print", "pdf"], ["selection", "course", "client"])).toEqual(["pdf", ...printed, ...files]);
  });

  it("leaves to the page what is printed, and to the host everything that is copied or saved", () => {
    expect(rows.filter(({ content }) => content === undefined).every(({ file }) => file === "pdf")).toBe(true);
    expect(new Set(composed.map(({ act }) => act))).toEqual(new Set(["copy", "save"]));
  });

  it("knows the media type of a file by its name", () => {
    expect(mediaTypeOf("JM-042 course 2026-11-02 holds.csv")).toBe("text/csv;charset=utf-8");
    expect(mediaTypeOf("JM-042.json.png")).toBe("image/png");
    expect(mediaTypeOf("no ending")).toBe("text/plain;charset=utf-8");
  });
});
