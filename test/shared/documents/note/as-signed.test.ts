// A signed note stands in the words it was signed in: in the wording that was signed, and letter for letter where this Steadyhold would say
// anything otherwise. Amendments come after it.
import { describe, expect, it } from "vitest";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { NoteSection } from "../../../../shared/documents/note/note.ts";
import type { Command } from "../../../../shared/session/commands.ts";
import type { Session } from "../../../../shared/session/state.ts";
import type { Wording } from "../../../../shared/session/vocabulary.ts";
import { amend, finish, pain, write } from "../../../support/samples/given.ts";
import { story } from "../../../support/drivers/session-story.ts";

const told = () =>
  story().at(60_000, pain("before", 6)).site("multifidus", "left").hold(20_000, [], "easing").act(finish);
const seal = "3f0a92c4".repeat(8);
const signed = (text: string, wording: Wording = "full"): Command => ({
  type: "sign-note",
  name: "Ada Roy",
  credentials: "RMT",
  wall: Date.parse("2026-11-26T18:05:00-05:00"),
  wording,
  text,
  drawing: "<svg/>",
  seal,
});
const textOf = (session: Session, wording: Wording = "full"): string => noteAsText(composeNote({ session, wording }));
const kinds = (sections: readonly NoteSection[]) => sections.map(({ kind }) => kind);
const linesOf = (sections: readonly NoteSection[], kind: NoteSection["kind"]) =>
  sections
    .filter((section) => section.kind === kind)
    .flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ label, text }) => [label, text])));

const signatureLines = [
  ["Signed by", "Ada Roy, RMT"],
  ["On", "Thursday, November 26, 2026 at 6:05 p.m., Eastern Standard Time"],
  ["Seal (SHA-256)", Array.from({ length: 8 }, () => "3f0a 92c4").join(" ")],
];

describe("a note that was signed in the words of today", () => {
  it("has its four parts, then who signed when under which seal", () => {
    const { sections, header } = composeNote({ session: told().act(signed(textOf(told().session))).session });
    expect(kinds(sections)).toEqual(["subjective", "objective", "assessment", "plan", "signature"]);
    expect(linesOf(sections, "signature")).toEqual(signatureLines);
    expect(header.find(({ kind }) => kind === "status")?.text).toBe("finished and signed");
  });

  it.each(["short", "abbreviated"] as const)(
    "stands in the %s wording it was signed in, whichever is asked for",
    (wording) => {
      const { session } = told().act(signed(textOf(told().session, wording), wording));
      const asked = composeNote({ session, wording: "full" });
      expect(kinds(asked.sections)).not.toContain("as-signed");
      expect(asked).toEqual(composeNote({ session, wording }));
      const plain = composeNote({ session: told().session, wording });
      expect(asked.sections.slice(0, plain.sections.length)).toEqual(plain.sections);
    },
  );
});

describe("a note that was signed in other words than those of today", () => {
  const text = "SESSION NOTE\n============\n\nPain fell a little.\n  Set in,  with two  spaces.\n";
  const { session } = told().act(signed(text));
  const note = composeNote({ session });

  it("stands in exactly those, and in nothing that was composed anew", () => {
    expect(kinds(note.sections)).toEqual(["as-signed", "signature"]);
    expect(note.sections[0]?.title).toBe("The note in the words it was signed in");
    expect(linesOf(note.sections, "as-signed")).toEqual([[null, text]]);
    expect(note.sections[0]?.groups[0]?.lines[0]?.kind).toBe("remarks");
    expect(linesOf(note.sections, "signature")).toEqual(signatureLines);
  });

  it("is printed and copied in them", () => {
    const printed = noteAsText(note);
    expect(printed).toContain("Pain fell a little.");
    expect(printed).toContain("Set in,  with two  spaces.");
    expect(printed).not.toContain("Hold 1");
  });

  it("does so where one single letter is another", () => {
    const today = textOf(told().session);
    const other = today.replace("moderate", "Moderate");
    expect(other).not.toBe(today);
    const { sections } = composeNote({ session: told().act(signed(other)).session });
    expect(linesOf(sections, "as-signed")).toEqual([[null, other]]);
  });

  it("has its amendments after the signature, each with its reason, its author and its words", () => {
    if (amend.type !== "amend-note") throw new Error("not an amendment");
    const wall = Date.parse("2026-11-27T09:00:00-05:00");
    const first: Command = { ...amend, name: "Zoë O'Neil", credentials: "", wall, seal };
    const amended = composeNote({
      session: told().act(signed(text), first, { ...first, reason: "Told later" }).session,
    });
    expect(kinds(amended.sections)).toEqual(["as-signed", "signature", "amendments"]);
    expect(amended.sections[2]?.groups.map(({ heading }) => heading)).toEqual(["Amendment 1", "Amendment 2"]);
    expect(linesOf(amended.sections, "amendments").slice(0, 5)).toEqual([
      ["Reason", "Wrong side noted"],
      ["Signed by", "Zoë O'Neil"],
      ["On", "Friday, November 27, 2026 at 9:00 a.m., Eastern Standard Time"],
      signatureLines[2],
      [null, "It was the left side."],
    ]);
    expect(amended.header.find(({ kind }) => kind === "status")?.text).toBe(
      "finished and signed, with 2 amendments below",
    );
  });
});

describe("a signed note that is filed under a client later", () => {
  it("keeps the words that were signed, and is headed with whose visit it was", () => {
    const before = textOf(told().session);
    const attach: Command = { type: "attach-client", link: { clientId: "c-1", courseId: "k-1" }, client: "KX-7" };
    const { sections, header } = composeNote({ session: told().act(signed(before), attach).session });
    expect(linesOf(sections, "as-signed")).toEqual([[null, before]]);
    expect(header.find(({ kind }) => kind === "client")?.text).toBe("KX-7");
  });
});

describe("a note that is not signed", () => {
  it("says so and has no signature, with remarks of the therapist's own at its end", () => {
    const { sections, header } = composeNote({ session: told().act(write("Seen.")).session });
    expect(kinds(sections)).toEqual(["subjective", "objective", "assessment", "plan", "remarks"]);
    expect(header.find(({ kind }) => kind === "status")?.text).toBe("finished, not signed");
    expect(composeNote({ session: story().at(1_000).session }).header.at(-1)?.text).toBe(
      "preliminary, the session is not finished",
    );
  });
});
