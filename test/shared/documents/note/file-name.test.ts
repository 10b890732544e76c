// The name of the saved note: readable, and a name every file system takes whatever the client is called.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteFileName } from "../../../../shared/documents/note/file-name.ts";
import { story } from "../../../support/drivers/session-story.ts";

const nameFor = (client: string) => noteFileName(story({ client }).session);
const when = "2026-11-24 09.15.txt";

describe("the file name of a note", () => {
  it("is the client, the date and the time in the session's own place", () => {
    expect(nameFor("JM-042")).toBe(`JM-042 ${when}`);
    expect(noteFileName(story({ timeZone: "Asia/Kathmandu" }).session)).toBe("JM-042 2026-11-24 20.00.txt");
  });

  it("writes midnight as 00", () => {
    expect(noteFileName(story({ startedWall: Date.UTC(2026, 0, 5, 5, 3) }).session)).toBe(
      "JM-042 2026-01-05 00.03.txt",
    );
  });

  it.each([
    ["Zoë Müller", "Zoë Müller"],
    ["山田 太郎", "山田 太郎"],
    ["عمر", "عمر"],
    ["👩🏽‍⚕️", "👩🏽‍⚕️"],
    ["O'Neil & Sons, #1 (50%)", "O'Neil & Sons, #1 (50%)"],
    ["Con", "Con"],
    ["CON.x", "_CON.x"],
    ["aux .tar", "_aux .tar"],
    ["com1.a", "_com1.a"],
    ["COMPANY.x", "COMPANY.x"],
    ['a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"],
    ["../../etc/passwd", "etc-passwd"],
    [".hidden", "hidden"],
    ["--help", "help"],
    ["Jo.. . ", "Jo"],
    ["a\tb\nc", "a b c"],
    ["evil\u202etxt.exe", "eviltxt.exe"],
    ["half \ud83d", "half \ufffd"],
    ["e\u0301", "é"],
    ["...", "Session"],
    ["???", "Session"],
  ])("makes of the client %j the name %j", (client, name) => {
    expect(nameFor(client)).toBe(`${name} ${when}`);
  });

  it("cuts a long client between characters, not inside one", () => {
    const name = nameFor("👩🏽‍⚕️".repeat(40));
    expect(name).toBe(`${"👩🏽‍⚕️".repeat(7)} ${when}`);
  });

  it("is safe for any client", () => {
    const client = fc.oneof(
      fc.string({ minLength: 1, maxLength: 120, unit: "binary" }),
      fc.string({ minLength: 1, maxLength: 120, unit: "grapheme" }),
      fc.string({
        minLength: 1,
        maxLength: 12,
        unit: fc.constantFrom(".", " ", "/", "C", "O", "N", "1", "-", "~", "\u200d"),
      }),
    );
    fc.assert(
      fc.property(client, (one) => {
        const name = nameFor(one);
        expect(name.endsWith(` ${when}`)).toBe(true);
        // eslint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f]/u);
        expect(name).not.toMatch(/^[\s.~-]|[\s.]$|\s\s/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./iu);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(150);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
