// The chart's picture, looked at once and kept: where signs, numbers, lists and legend lie. Of an outline, which every better drawing
// changes, its paint alone is kept. `vitest -u` writes them anew.
import { describe, expect, it } from "vitest";
import { chartPicture, notePicture } from "../../../../shared/documents/picture/picture.ts";
import { sampleSession } from "../../../support/samples/sessions.ts";

/** An element a line; outlines painted alike stand once. */
function withoutOutlines(picture: string): string {
  const lines = picture
    .replaceAll(/ d="[^"]{60,}"/gu, ' d="(outline)"')
    .replaceAll(/>(?=<)/gu, ">\n")
    .split("\n");
  return lines.filter((line, at) => !line.includes("(outline)") || lines.indexOf(line) === at).join("\n");
}

describe("the picture of the chart", () => {
  it.each(["typical", "both-sides", "front", "inflamed"])("of the session called %s is as approved", async (name) => {
    await expect(withoutOutlines(chartPicture(sampleSession(name)))).toMatchFileSnapshot(`golden/${name}-picture.txt`);
  });

  it("in the note is as approved", async () => {
    await expect(withoutOutlines(notePicture(sampleSession("both-sides")))).toMatchFileSnapshot(
      "golden/both-sides-note-picture.txt",
    );
  });
});
