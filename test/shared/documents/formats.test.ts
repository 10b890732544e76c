// The table of formats: each has its key after a session and in a menu, and menus offer what can be done with all they are of.
import { describe, expect, it } from "vitest";
import {
  composed,
  formats,
  mediaTypeOf,
  menuFormats,
  wrapUpFormats,
  type Format,
} from "../../../shared/documents/formats.ts";
import { defaultBindings } from "../../../shared/input/bindings.ts";

const rows: readonly Format[] = formats;
const idsOf = (acts: Parameters<typeof menuFormats>[0], of: Parameters<typeof menuFormats>[1]) =>
  menuFormats(acts, of).map(({ id }) => id);

describe("the table of formats", () => {
  it("has a key for each format after a session and in a menu", () => {
    const inMenu = menuFormats(["save", "print", "pdf"], []);
    const keyed = new Set<string>(defaultBindings.map(({ action }) => action));
    for (const { id } of wrapUpFormats) expect(keyed).toContain(`format-${id}`);
    for (const { id } of inMenu) expect(keyed).toContain(`menu-${id}`);
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
