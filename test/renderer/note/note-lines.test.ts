// Going through the lines of a note: every line once, in the order of the page, to the ends and no further.
import { describe, expect, it } from "vitest";
import { linesInOrder, stepLine } from "../../../renderer/note/note-lines.ts";
import { composeNote } from "../../../shared/documents/note/compose.ts";
import { sampleSession } from "../../support/samples/sessions.ts";

const session = sampleSession("signed");
const lines = linesInOrder(composeNote({ session }));

describe("the lines of a note", () => {
  it("are walked one by one, also where two say the same", () => {
    const walked = [stepLine(lines.length, null, 1)];
    while (walked.length < lines.length) walked.push(stepLine(lines.length, walked.at(-1) ?? null, 1));
    expect(walked).toEqual([...lines.keys()]);
    expect(new Set(lines.map((line) => line.text)).size).toBeLessThan(lines.length);
  });

  it("end where the note ends, and begin where it begins", () => {
    expect(stepLine(lines.length, lines.length - 1, 1)).toBe(lines.length - 1);
    expect(stepLine(lines.length, 0, -1)).toBe(0);
    expect(stepLine(lines.length, null, -1)).toBe(lines.length - 1);
    expect(lines[0]?.kind).toBe("client");
  });
});
