// Whole notes, read by eye once and kept: a change of any word shows here. `vitest -u` writes them anew.
import { describe, expect, it } from "vitest";
import { noteAsMarkdown } from "../../../../shared/documents/note/as-markdown.ts";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import { sampleSession, sampleSessions } from "../../../support/samples/sessions.ts";

/** A seal covers the drawing: it is another with every better chart, and says nothing to the eye. */
const withoutSeals = (text: string) => text.replaceAll(/(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}/gu, "(64 digits)");

describe("the note of", () => {
  it.each(Object.keys(sampleSessions))("the session called %s reads as it was approved", async (name) => {
    await expect(withoutSeals(noteAsText(composeNote({ session: sampleSession(name) })))).toMatchFileSnapshot(
      `golden/${name}.txt`,
    );
  });

  it.each(["short", "abbreviated"] as const)("a typical session reads as it was approved, %s", async (wording) => {
    const note = composeNote({ session: sampleSession("typical"), wording });
    await expect(noteAsText(note)).toMatchFileSnapshot(`golden/typical-${wording}.txt`);
  });

  it.each(["typical", "pasted", "signed"])(
    "the session called %s reads as it was approved, as Markdown",
    async (name) => {
      await expect(withoutSeals(noteAsMarkdown(composeNote({ session: sampleSession(name) })))).toMatchFileSnapshot(
        `golden/${name}-markdown.txt`,
      );
    },
  );
});
