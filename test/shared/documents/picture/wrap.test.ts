// Long names in a picture's head: broken into lines that fit whatever is written.
import { describe, expect, it } from "vitest";
import { chartPicture } from "../../../../shared/documents/picture/picture.ts";
import { wrapped } from "../../../../shared/documents/picture/wrap.ts";
import { story } from "../../../support/drivers/session-story.ts";

const most = 880 / 22;

describe("D5: a long name in the picture's head", () => {
  it.each([
    ["wide characters", "漢".repeat(120), 4],
    ["capital letters", "W".repeat(120), 3],
    ["flags", "🇨🇦".repeat(30), 2],
    ["letters with many marks", "a\u0301\u0323".repeat(40), 2],
    ["words", "Anna Katharina ".repeat(8).trim(), 3],
    ["a whole sentence in a character", "\ufdfd".repeat(12), 4],
  ])("of %s is broken into lines, and nothing of it is lost", (_what, name, lines) => {
    const broken = wrapped(name, most);
    expect(broken).toHaveLength(lines);
    expect(broken.join("").replaceAll(" ", "")).toBe(name.replaceAll(" ", ""));
  });

  it("stands on one line where it fits", () => {
    expect(wrapped("JM-042", most)).toEqual(["JM-042"]);
    expect(wrapped("", most)).toEqual([""]);
  });

  it("is broken between words where there are any", () => {
    expect(
      wrapped(`${"Anna ".repeat(14)}Katharina`, most).every((line) =>
        /^(Anna|Katharina)( (Anna|Katharina))*$/u.test(line),
      ),
    ).toBe(true);
  });

  it("moves what is below it down", () => {
    const heightOf = (client: string) => Number(/height="(\d+)"/u.exec(chartPicture(story({ client }).session))?.[1]);
    expect(heightOf("漢".repeat(120))).toBe(heightOf("JM-042") + 3 * 28);
  });
});
