// P of the note: which groups it has, and each of its lines in words: aftercare with dates, the advice to see a doctor, lifted blocks.
import { describe, expect, it } from "vitest";
import { composeNote } from "../../../shared/note/compose.ts";
import type { Session } from "../../../shared/session/state.ts";
import { finish, lift, startHold, suspectInflammation, writePart } from "../../support/given.ts";
import { story } from "../../support/session-story.ts";

const begun = () => story().at(60_000).site("multifidus", "left");
const planOf = (session: Session) =>
  composeNote({ session })
    .sections.filter(({ kind }) => kind === "plan")
    .flatMap(({ groups }) => groups.map(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]));

const soreness =
  "Some soreness is usual. It should fade on Wednesday, November 25, 2026 between 9:16 a.m. and 9:16 p.m., which is 24 to 36 hours after the session.";
const relaxed =
  "The muscles usually stay noticeably more relaxed for 4 to 14 days, until some day between Saturday, November 28, 2026 and Tuesday, December 8, 2026, depending on stress, activity and how strong the pain was.";
const aftercare = ["Aftercare", soreness, relaxed];
const because =
  "A spasm that does not relax under pressure is usually inflamed, and massage is then not the best option.";
const advised = (site: string): string =>
  `${site}: inflammation was suspected at 9:16 a.m.; advise the client to see a doctor, no further holds here in this session.`;

describe("the plan", () => {
  it("of a usual session is its aftercare and nothing else", () => {
    expect(planOf(begun().hold(20_000).act(finish).session)).toEqual([aftercare]);
  });

  it("says where its dates are counted from while the session goes on", () => {
    expect(planOf(begun().hold(20_000).session)).toEqual([
      ["Aftercare", "The session is not finished: the dates below are counted from its last entry.", soreness, relaxed],
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
      "Site 1, left multifidus: at 9:16 a.m. the block for suspected inflammation was lifted. Reason given: Seen by Dr. Roy";
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
});
