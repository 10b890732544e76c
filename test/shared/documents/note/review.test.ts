// What is said before signing, a line for each thing that is missing or odd, and nothing where nothing is.
import { describe, expect, it } from "vitest";
import { reviewOf } from "../../../../shared/documents/note/review.ts";
import { choose, finish, pain, undo, write, writePart } from "../../../support/samples/given.ts";
import { knowing } from "../../../support/samples/known-background.ts";
import { story } from "../../../support/drivers/session-story.ts";

/** A session in which nothing is missing. */
const complete = () =>
  story()
    .at(60_000, pain("before", 6))
    .site("multifidus", "left")
    .hold(20_000, [], "easing")
    .act(pain("after", 3), writePart("plan", "Heat at home."));

describe("the review", () => {
  it("has nothing to say of a complete session", () => {
    expect(reviewOf(complete().act(finish).session)).toEqual([]);
  });

  it("misses a score nobody asked for, and not one that was asked and not given", () => {
    const held = () =>
      story().at(60_000).site("multifidus", "left").hold(20_000, [], "easing").act(writePart("plan", "x"));
    const before = "Pain before the session is not recorded.";
    const after = "Pain after the session is not recorded.";
    expect(reviewOf(held().session)).toEqual([before, after]);
    expect(reviewOf(held().act(pain("before", null)).session)).toEqual([after]);
    expect(reviewOf(held().act(pain("after", 0)).session)).toEqual([before]);
    expect(reviewOf(held().act(pain("before", 0), pain("after", null)).session)).toEqual([]);
  });

  it("asks what came of an earlier suspicion on a site of this visit, until it is answered", () => {
    const visit = { wall: Date.parse("2026-11-03T10:00:00-05:00"), timeZone: "America/Toronto" };
    const place = { muscle: "multifidus", side: "left" } as const;
    const warned = () => complete().act(knowing({ suspicions: [{ ...place, kind: "suspected", visit }] }));
    const asks = reviewOf(warned().session);
    expect(asks).toHaveLength(1);
    expect(asks[0]).toMatch(/^Inflammation was suspected before on site 1\b/u);
    const answered = warned().act({ type: "answer-suspicion", ...place, kind: "seen-by", text: "Dr. Roy" });
    expect(reviewOf(answered.session)).toEqual([]);
  });

  it("names counted holds without a response, and no short ones", () => {
    const one = "Hold 2 counted and has no response recorded.";
    expect(reviewOf(complete().hold(20_000).session)).toEqual([one]);
    expect(reviewOf(complete().hold(20_000).hold(4_000).session)).toEqual([one]);
    expect(reviewOf(complete().hold(20_000).hold(20_000).session)).toEqual([
      "Holds 2, 3 counted and have no response recorded.",
    ]);
    expect(reviewOf(complete().hold(4_000).session)).toEqual([]);
  });

  it("names sites without a hold, and a hold of 0.1 seconds is one", () => {
    const marked = complete().site("piriformis", "left");
    expect(reviewOf(marked.session)).toEqual(["Site 2 was marked and not held."]);
    expect(reviewOf(complete().site("piriformis", "left").hold(100).session)).toEqual([]);
    expect(reviewOf(complete().site("piriformis", "left").hold(20_000).act(undo).session)).toEqual([
      "Site 2 was marked and not held.",
    ]);
  });

  it("names interrupted holds", () => {
    expect(reviewOf(complete().act(choose(1)).interrupted(15_000, "sleep").session)).toEqual([
      "Hold 2 was interrupted and not counted.",
    ]);
  });

  it("misses the therapist's own words in the four parts, blanks and remarks apart", () => {
    const line = "You have added no words of your own.";
    expect(reviewOf(complete().act(writePart("plan", " \n")).session)).toEqual([line]);
    expect(reviewOf(complete().act(writePart("plan", ""), write("Remarks.")).session)).toEqual([line]);
    expect(reviewOf(complete().act(writePart("plan", ""), writePart("objective", "x")).session)).toEqual([]);
  });
});
