// Whole notes, read by eye once and kept: a change of any word shows here. `vitest -u` writes them anew.
import { describe, expect, it } from "vitest";
import { noteAsText } from "../../../shared/note/as-text.ts";
import { composeNote } from "../../../shared/note/compose.ts";
import { toldSessions } from "../../support/told-sessions.ts";

describe("the note of", () => {
  it.each(Object.keys(toldSessions))("the session called %s reads as it was approved", async (name) => {
    const session = toldSessions[name];
    if (session === undefined) throw new Error(`no session is called ${name}`);
    await expect(noteAsText(composeNote(session))).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
