// P of the note: which groups it has, and each of its lines in words: aftercare with dates, the advice to see a doctor, lifted blocks.
import { describe, expect, it } from "vitest";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { Session } from "../../../../shared/session/state.ts";
import {
  finish,
  lift,
  startHold,
  suspectInflammation,
  writePart,
  clear,
  pain,
} from "../../../support/samples/given.ts";
import { knowing } from "../../../support/samples/known-background.ts";
import { story } from "../../../support/drivers/session-story.ts";

const begun = () => story().at(60_000).site("multifidus", "left");
const planOf = (session: Session) =>
  composeNote({ session })
    .sections.filter(({ kind }) => kind === "plan")
    .flatMap(({ groups }) => groups.map(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]));

const source = "(Mueller, Massage Therapy for Lower Back Pain)";
const ahcpr = "Red flags of the AHCPR guideline 14, Acute Low Back Problems in Adults (1994)";
const checklist =
  "Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline";
const soreness = `Some soreness is usual. It fades within 24 to 36 hours and should be gone by Wednesday, November 25, 2026 at 9:16 p.m. (36 hours). ${source}`;
const relaxed = `The muscles that relaxed usually stay noticeably more relaxed for 4 to 14 days: at least until Saturday, November 28, 2026, at most until Tuesday, December 8, 2026, depending on stress, activity and how strong the pain was. ${source}`;
const aftercare = ["Aftercare", soreness];
const because = `When a muscle does not relax under pressure, inflammation is often the reason, and massage is then not the best option. ${source}`;
const advised = (site: string): string =>
  `${site}: inflammation was suspected at 9:16 a.m.; the client is advised to see a doctor. No further holds were made here.`;

describe("the plan", () => {
  it("of a usual session is its aftercare and nothing else, with the relief where a muscle relaxed", () => {
    expect(planOf(begun().hold(20_000).act(finish).session)).toEqual([aftercare]);
    expect(planOf(begun().hold(20_000, [], "easing").act(finish).session)).toEqual([[...aftercare, relaxed]]);
    expect(planOf(begun().hold(20_000, [], "not-released").act(finish).session)).toEqual([aftercare]);
  });

  it("says where its dates are counted from while the session goes on", () => {
    expect(planOf(begun().hold(20_000).session)).toEqual([
      ["Aftercare", "The session is not finished: the dates below are counted from its last entry.", soreness],
    ]);
  });

  it("has no aftercare to give where no hold has ended", () => {
    const none = [["Aftercare", "No hold was made in this session, so there is no aftercare to give."]];
    expect(planOf(begun().act(finish).session)).toEqual(none);
    expect(planOf(begun().act(startHold).session)).toEqual(none);
  });

  it("advises a doctor for each closed site and says why once", () => {
    const { session } = begun()
      .hold(20_000)
      .act(suspectInflammation)
      .site("piriformis", "right")
      .act(suspectInflammation, finish);
    expect(planOf(session)).toEqual([
      aftercare,
      ["Advice to see a doctor", advised("Site 1, left multifidus"), advised("Site 2, right piriformis"), because],
    ]);
  });

  it("tells every lift with its time and reason, and advises only where the site is closed at the end", () => {
    const lifted = begun().hold(20_000).act(suspectInflammation, lift(1, "Seen by Dr. Roy"));
    const first =
      "Site 1, left multifidus: inflammation was suspected at 9:16 a.m.; at 9:16 a.m. the block was lifted. Reason given: Seen by Dr. Roy";
    expect(planOf(lifted.act(finish).session)).toEqual([aftercare, ["Lifted blocks", first]]);
    const again = begun()
      .hold(20_000)
      .act(
        suspectInflammation,
        lift(1, "Seen by Dr. Roy"),
        suspectInflammation,
        lift(1, "Cold pack"),
        suspectInflammation,
      );
    expect(planOf(again.act(finish).session)).toEqual([
      aftercare,
      ["Advice to see a doctor", advised("Site 1, left multifidus"), because],
      ["Lifted blocks", first, first.replace("Seen by Dr. Roy", "Cold pack")],
    ]);
  });

  it("ends with the therapist's own words, blanks alone being none", () => {
    expect(planOf(begun().hold(20_000).act(writePart("plan", "Heat at home."), finish).session)).toEqual([
      aftercare,
      ["Added by the therapist", "Heat at home."],
    ]);
    expect(planOf(begun().hold(20_000).act(writePart("plan", " \n"), finish).session)).toEqual([aftercare]);
  });

  it("tells what is for the client apart from what is for the note", () => {
    const { session } = begun()
      .hold(20_000)
      .act(writePart("aftercare", "Heat at night."), writePart("plan", "Refer if no better."), finish);
    expect(planOf(session).slice(1)).toEqual([
      ["For the client, as on the aftercare sheet", "Heat at night."],
      ["Added by the therapist", "Refer if no better."],
    ]);
  });

  it("says of a question that stayed open that the next visit asks", () => {
    const three = begun()
      .hold(10_000, [], "not-released")
      .hold(10_000, [], "not-released")
      .hold(10_000, [], "not-released");
    expect(planOf(three.act(finish).session)).toContainEqual([
      "Advice to see a doctor",
      "Site 1, left multifidus: did not release in three counted holds; whether inflammation is suspected was not answered, and the next visit asks.",
      because,
    ]);
  });

  it.each([
    [
      clear("emergency"),
      "an answer to the screening is a sign of an emergency",
      "seek emergency care at once",
      // Which question it was is not known here: the sources of those that could have been.
      `(${ahcpr}; Pain or numbness in both legs: later reviews of the signs of a pressed cauda equina)`,
    ],
    [
      clear("physician"),
      "the screening asks for a physician first",
      "see a physician first",
      `(${ahcpr}; ${checklist})`,
    ],
    [
      pain("before", 9),
      "pain of 9 had not been checked by medical staff",
      "have the pain checked by medical staff first",
      "(Mueller, Massage Therapy for Lower Back Pain; from which score pain is severe is the practice's own setting)",
    ],
  ])(
    "of a visit that ended at a gate says that no treatment took place, why, and what was advised (%#)",
    (gate, why, advice, from) => {
      expect(planOf(begun().act(gate, finish).session)).toEqual([
        ["No treatment", `No treatment took place: ${why}.`, `The client was advised to ${advice}. ${from}`],
      ]);
    },
  );

  it("credits the advice to the questions that were answered with yes, where they are known", () => {
    const at = { wall: 1_795_500_000_000, timeZone: "America/Toronto" };
    const screening = { yes: ["pregnancy" as const], by: "Ada Roy", at, settled: null };
    const { session } = begun().act(knowing({ screening }), clear("physician"), finish);
    expect(planOf(session)[0]?.at(-1)).toBe(`The client was advised to see a physician first. (${checklist})`);
  });
});
