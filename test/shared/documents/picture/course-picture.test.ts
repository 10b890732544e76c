// The letter's picture of the course: which visits it shows, with their scores, days and how sites ended, and when there is none.
import { describe, expect, it } from "vitest";
import { coursePicture } from "../../../../shared/documents/picture/course-picture.ts";
import { clear, finish, pain } from "../../../support/samples/given.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { story } from "../../../support/drivers/session-story.ts";

const first = visitBefore("2026-11-03T23:30:00-05:00", { painBefore: 8, painAfter: 6, notReleased: 2 });
const second = visitBefore("2026-11-10T10:00:00-05:00", { painBefore: 6, painAfter: 6, easing: 1, released: 1 });
const sentAway = visitBefore("2026-11-17T10:00:00-05:00", { treated: false, painBefore: 9 });

function wordsOf(...earlier: (typeof first)[]): readonly string[] {
  const told = story().at(60_000, knowing({ earlier }), pain("before", 4), pain("after", 2)).site("multifidus", "left");
  return textsIn(coursePicture(told.hold(20_000, [], "released").act(finish).session) ?? "");
}
/** Every text and every sign, in order. */
const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>|data-sign="([^"]*)"/gu)].map(([, text, sign]) => text ?? `(${sign})`);
const legend = ["before", "after", "(released)", "released", "(easing)", "easing", "(not-released)", "not released"];
const head = [...legend, "Pain 0-10", "0", "5", "10", "Sites"];

describe("the picture of the course", () => {
  it("is not drawn at the first visit, nor where the session belongs to no course", () => {
    expect(wordsOf()).toEqual([]);
    expect(coursePicture(story().at(60_000, pain("before", 4), finish).session)).toBeNull();
  });

  it("shows each visit with its scores, its day in its own zone and how its sites ended, the last one as this", () => {
    expect(wordsOf(first, second)).toEqual(
      [
        head,
        ["8", "6", "Visit 1, Nov 3", "2", "(not-released)"],
        // A score that did not change is one dot.
        ["6", "Visit 2, Nov 10", "1", "(released)", "1", "(easing)"],
        ["4", "2", "This visit, Nov 24", "1", "(released)"],
      ].flat(),
    );
  });

  it("is drawn as it was approved", async () => {
    const told = story().at(
      60_000,
      knowing({ earlier: [first, sentAway, second] }),
      pain("before", 4),
      pain("after", 2),
    );
    const { session } = told.site("multifidus", "left").hold(20_000, [], "released").act(finish);
    const drawn = (coursePicture(session) ?? "").replaceAll(/>(?=<)/gu, ">\n");
    await expect(drawn).toMatchFileSnapshot("golden/course-picture.txt");
  });

  it("names a visit without treatment as that, and does not count it", () => {
    expect(wordsOf(first, sentAway, second)).toEqual(
      [
        head,
        ["8", "6", "Visit 1, Nov 3", "2", "(not-released)"],
        ["9", "Nov 17, no treatment", "–"],
        ["6", "Visit 2, Nov 10", "1", "(released)", "1", "(easing)"],
        ["4", "2", "This visit, Nov 24", "1", "(released)"],
      ].flat(),
    );
  });

  it("shows the first and the last six of many visits, with a gap between", () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      visitBefore(`2026-10-${String(index + 1).padStart(2, "0")}T10:00:00-04:00`),
    );
    const named = wordsOf(...many).flatMap((text) => /^(?:Visit \d+|This visit|…)/u.exec(text)?.[0] ?? []);
    expect(named).toEqual(["Visit 1", "Visit 16", "Visit 17", "Visit 18", "Visit 19", "Visit 20", "This visit", "…"]);
    expect(wordsOf(...many.slice(0, 6))).not.toContain("…");
  });

  it("leaves out scores that nobody gave", () => {
    const earlier = [visitBefore("2026-11-03T10:00:00-05:00")];
    const silent = story().at(60_000, knowing({ earlier }), clear("emergency"), finish);
    expect(textsIn(coursePicture(silent.session) ?? "")).toEqual(
      [head, ["Visit 1, Nov 3", "–", "This visit, Nov 24", "–"]].flat(),
    );
  });
});
