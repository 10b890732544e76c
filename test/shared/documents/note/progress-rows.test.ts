// Progress over the course, row by row: what is said of pain where a score is missing, which visits are named, and which visit this one is.
import { describe, expect, it } from "vitest";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { finish, pain } from "../../../support/samples/given.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { story } from "../../../support/drivers/session-story.ts";

const day = (number: number, told: Parameters<typeof visitBefore>[1] = {}) =>
  visitBefore(`2026-11-${String(number).padStart(2, "0")}T10:00:00-05:00`, told);
const begun = (...earlier: ReturnType<typeof day>[]) =>
  story().at(60_000, knowing({ earlier, plan: { visits: 12, weeks: 12 } }));
const treated = (...earlier: ReturnType<typeof day>[]) =>
  begun(...earlier)
    .site("multifidus", "left")
    .hold(20_000, [], "released")
    .act(finish).session;

function rows(session: Session): readonly (readonly [string | null, string])[] {
  const assessment = composeNote({ session }).sections.find(({ kind }) => kind === "assessment");
  const group = assessment?.groups.find(({ heading }) => heading === "Progress over the course");
  return (group?.lines ?? []).map(({ label, text }) => [label, text] as const);
}

describe("the rows", () => {
  it("say of pain what was recorded, before, after, both or neither", () => {
    const visits = [
      day(1, { painBefore: 6, painAfter: 4 }),
      day(2, { painBefore: 5 }),
      day(3, { painAfter: 3, easing: 1 }),
      day(4, { released: 2, notReleased: 1 }),
    ];
    expect(rows(treated(...visits))).toEqual([
      ["Visit 1, Nov 1, 2026", "pain 6 before, 4 after"],
      ["Visit 2, Nov 2, 2026", "pain 5 before"],
      ["Visit 3, Nov 3, 2026", "pain 3 after; 1 easing"],
      ["Visit 4, Nov 4, 2026", "no pain score; 2 released, 1 not released"],
      ["This visit", "no pain score; 1 released"],
    ]);
  });

  it("name up to six visits before; of more the first, the last five, and how many lie between", () => {
    const labels = (count: number) =>
      rows(treated(...Array.from({ length: count }, (_, index) => day(index + 1)))).map(([label, text]) =>
        label === "In between" ? text : label?.split(",")[0],
      );
    expect(labels(6)).toEqual(["Visit 1", "Visit 2", "Visit 3", "Visit 4", "Visit 5", "Visit 6", "This visit"]);
    expect(labels(7)).toEqual([
      "Visit 1",
      "one more visit",
      "Visit 3",
      "Visit 4",
      "Visit 5",
      "Visit 6",
      "Visit 7",
      "This visit",
    ]);
    expect(labels(9)[1]).toBe("3 more visits");
  });
});

describe("the head of the note", () => {
  const visitLine = (session: Session) => composeNote({ session }).header.find(({ kind }) => kind === "visit")?.text;

  it("says which visit it is also while nothing has been held yet, and that it was none once it is over so", () => {
    const going = begun(day(1)).act(pain("before", 4));
    expect(visitLine(going.session)).toBe("2 of 12, day 24 of 84");
    expect(visitLine(going.act(finish).session)).toBe("none of the course: no treatment took place");
    expect(visitLine(treated(day(1)))).toBe("2 of 12, day 24 of 84");
  });

  it("and each response in A know which site they are about", () => {
    const { sections } = composeNote({ session: treated() });
    const lines = sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
    expect(lines.filter(({ kind }) => kind === "response").map(({ site }) => site)).toEqual([1]);
  });
});
