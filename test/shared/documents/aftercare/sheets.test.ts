// The letter, the aftercare sheet and the review: what they say, and what they leave out.
import { describe, expect, it } from "vitest";
import { composeAftercare } from "../../../../shared/documents/aftercare/aftercare.ts";
import type { LetterCourse } from "../../../../shared/documents/letter/letter-course.ts";
import { composeLetter } from "../../../../shared/documents/letter/letter.ts";
import type { Sender } from "../../../../shared/documents/letter/letter-content.ts";
import { reviewOf } from "../../../../shared/documents/note/review.ts";
import { finish, suspectInflammation, writePart } from "../../../support/samples/given.ts";
import { story } from "../../../support/drivers/session-story.ts";
import { sampleSession } from "../../../support/samples/sessions.ts";

const sender: Sender = { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage", phone: "555 0100" };
const nobody: Sender = { therapist: "", credentials: "", practice: "", phone: "" };

describe("the letter to the care team", () => {
  it("tells date, times, pain, each held site and its response", () => {
    const letter = composeLetter(sampleSession("typical"), sender, null);
    expect(letter.sender).toEqual(["Roy Massage", "Ada Roy, RMT", "555 0100"]);
    expect(letter.summary[0]).toContain("6 before, 3 after");
    expect(letter.sites.map((site) => [site.name, site.response])).toEqual([
      ["left quadratus lumborum, above the iliac crest", "released (at first: not released)"],
      ["right gluteus medius, below the middle of the iliac crest", "easing"],
    ]);
    expect(letter.closing).toContain("Preliminary: the session note is not signed yet.");
  });

  it("advises a doctor's look at a closed site, and only there", () => {
    expect(composeLetter(sampleSession("inflamed"), sender, null).advice).toHaveLength(1);
    expect(composeLetter(sampleSession("typical"), sender, null).advice).toEqual([]);
  });

  it("says no more that nothing responded within two visits where this visit brought a response", () => {
    expect(sampleSession("advised").advice.before?.map(({ rule }) => rule)).toContain("two-visits");
    expect(composeLetter(sampleSession("advised"), sender, null).advice).toEqual([]);
  });

  it("names a few closed sites in one sentence and counts the others", () => {
    const many = story().at(1_000);
    for (const muscle of ["multifidus", "piriformis", "gluteus-medius", "hamstrings"] as const) {
      for (const side of ["left", "right"] as const) {
        many.site(muscle, side).hold(10_000, [], "not-released").act(suspectInflammation);
      }
    }
    const { advice } = composeLetter(many.act(finish).session, sender, null);
    expect(advice).toHaveLength(1);
    expect(advice[0]).toContain("left multifidus, right multifidus, left piriformis, right piriformis, left gluteus");
    expect(advice[0]).toContain(", 3 more sites. The client is advised to see a doctor about them");
  });

  it("is from whoever signed the note", () => {
    expect(composeLetter(sampleSession("signed"), nobody, null).closing).toEqual([
      "This report describes responses to pressure. It is not a diagnosis.",
      "From the signed session note,",
      "Ada Roy, RMT",
    ]);
  });

  it("stays on a page: many sites are counted, a long plan says that it was shortened", () => {
    const many = story().at(1_000);
    for (let site = 0; site < 14; site += 1) many.site("multifidus", "left").hold(10_000, [], "easing");
    const letter = composeLetter(many.act(writePart("plan", "word ".repeat(400)), finish).session, sender, null);
    expect(letter.sites.length).toBeGreaterThanOrEqual(8);
    expect(letter.more).toBe(`${14 - letter.sites.length} more sites are in the session note.`);
    expect(letter.plan).toMatch(/word… \(shortened; in full in the session note\)$/u);
  });
});

describe("the letter of a session that belongs to a course", () => {
  const course: LetterCourse = { careTeam: [], closed: null };
  const letterOf = (more: Partial<LetterCourse>) =>
    composeLetter(sampleSession("typical"), sender, { ...course, ...more });
  const person = (name: string) => ({ name, role: "physician", contact: "555 0101" });

  it("is addressed to the care team the record names, and to nobody where it names none", () => {
    expect(letterOf({}).to).toEqual([]);
    expect(composeLetter(sampleSession("typical"), sender, null).to).toEqual([]);
    expect(letterOf({ careTeam: [person("Dr. Roy"), { name: "PT", role: "", contact: "" }] }).to).toEqual([
      "Dr. Roy, physician, 555 0101",
      "PT",
    ]);
    const many = Array.from({ length: 6 }, (_, index) => person(`Dr. ${index}`));
    expect(letterOf({ careTeam: many }).to).toHaveLength(6);
    expect(letterOf({ careTeam: many }).to.at(-1)).toBe("and one more of the care team");
    const long = many.map((one) => ({ ...one, role: "r".repeat(120), contact: "c".repeat(120) }));
    expect(letterOf({ careTeam: long }).to).toHaveLength(2);
  });
});

describe("the aftercare sheet", () => {
  it("gives the dates of soreness and of staying relaxed, and when to seek care", () => {
    const sheet = composeAftercare(sampleSession("typical"), sender);
    expect(sheet.blocks.map((block) => block.kind)).toEqual(["usual", "usual", "emergency"]);
    expect(sheet.blocks[0]?.lines[0]).toContain("gone by Wednesday, November 25, 2026 at 9:44 p.m.");
    expect(sheet.blocks[1]?.lines[0]).toContain(
      "at least until Saturday, November 28, 2026, at most until Tuesday, December 8, 2026",
    );
  });

  it("counts the places a doctor should look at where they would fill the page", () => {
    const told = story().at(1_000);
    for (const side of ["left", "right"] as const) {
      for (const muscle of ["multifidus", "piriformis", "gluteus-medius", "hamstrings"] as const) {
        told.site(muscle, side).hold(10_000, [], "not-released").act(suspectInflammation);
      }
    }
    const doctor = composeAftercare(told.act(finish).session, sender).blocks.find((block) => block.kind === "doctor");
    expect(doctor?.lines[1]?.split("; ")).toHaveLength(5);
    expect(doctor?.lines.at(-1)).toBe("and 3 more places, which your therapist tells you");
  });

  it("names in plain words what a doctor should look at", () => {
    const doctor = composeAftercare(sampleSession("inflamed"), sender).blocks.find((block) => block.kind === "doctor");
    expect(doctor?.lines.at(-1)).toBe("deep buttock, left");
  });

  it("promises nothing where nothing was held", () => {
    expect(composeAftercare(sampleSession("marked"), nobody).blocks.map((block) => block.kind)).toEqual([
      "doctor",
      "emergency",
    ]);
  });
});

describe("the review before signing", () => {
  it("lists what is missing, by number", () => {
    expect(reviewOf(sampleSession("crashed"))).toEqual([
      "Pain after the session is not recorded.",
      "Hold 3 counted and has no response recorded.",
      "Holds 2, 4 were interrupted and not counted.",
      "You have added no words of your own.",
    ]);
    expect(reviewOf(sampleSession("marked"))).toEqual([
      "Pain after the session is not recorded.",
      "Sites 1, 2, 3 were marked and not held.",
    ]);
  });

  it("has nothing to say about a complete session", () => {
    expect(reviewOf(sampleSession("both-sides"))).toEqual([]);
  });
});
