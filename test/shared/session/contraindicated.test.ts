// A screening answer that speaks against pressure on the belly: said of the marks that lie there, in the note and before signing, of no others.
import { describe, expect, it } from "vitest";
import { placeUsualPoint, usualPlaces } from "../../../shared/body/places.ts";
import { composeNote } from "../../../shared/documents/note/compose.ts";
import { reviewOf } from "../../../shared/documents/note/review.ts";
import type { QuestionId } from "../../../shared/screening/questions.ts";
import { contraindicationOf } from "../../../shared/session/suspicions.ts";
import type { Session } from "../../../shared/session/state.ts";
import { pain } from "../../support/samples/given.ts";
import { knowing } from "../../support/samples/known-background.ts";
import { story } from "../../support/drivers/session-story.ts";

const at = { wall: 1_795_500_000_000, timeZone: "America/Toronto" };
const answered = (...yes: QuestionId[]) => knowing({ screening: { yes, by: "Ada Roy", at, settled: null } });
const visit = (...yes: QuestionId[]) => story().at(1_000, pain("before", 4), answered(...yes));
const beside = { muscle: "iliopsoas", side: "left", ...placeUsualPoint("iliopsoas", "left") } as const;

function lines(session: Session): readonly string[] {
  return composeNote({ session, wording: "full" })
    .sections.flatMap(({ groups }) => groups)
    .flatMap((group) => group.lines.map(({ text }) => text))
    .filter((text) => text.includes("pressure on the belly"));
}

describe("where pregnancy was answered with yes", () => {
  it.each([
    ["iliopsoas", ["beside-umbilicus", "inside-iliac-crest"], ["femoral-triangle"]],
    ["rectus-abdominis", ["below-umbilicus", "above-umbilicus", "above-pubis"], []],
    ["external-oblique", ["along-lower-ribs", "front-of-iliac-crest"], ["flank"]],
    ["tensor-fasciae-latae", [], ["front-of-hip"]],
    ["quadratus-lumborum", [], ["above-iliac-crest", "angle-of-12th-rib", "level-with-l3", "level-with-l4-l5"]],
  ] as const)("%s warns at its points of the belly, on either side, and at no other", (muscle, belly, others) => {
    const { session } = visit("pregnancy");
    for (const side of ["left", "right"] as const) {
      const found = usualPlaces(muscle, side).map(
        ({ view, point, words }) => [words, contraindicationOf(session, { muscle, side, view, point })?.id] as const,
      );
      expect(found.filter(([, id]) => id === "pregnancy").map(([words]) => words)).toEqual(belly);
      expect(found.filter(([, id]) => id === undefined).map(([words]) => words)).toEqual(others);
    }
  });

  it("a mark a few centimetres away warns as the place it is nearest to", () => {
    const { session } = visit("pregnancy");
    const { x, y } = beside.point;
    expect(contraindicationOf(session, { ...beside, point: { x: x * 1.3, y: y + 20 } })?.id).toBe("pregnancy");
    // The groin lies 160 mm below L4.
    expect(contraindicationOf(session, { ...beside, point: { x: x * 2, y: 150 } })).toBeNull();
  });

  it("the note says so of the site, with the source of the question, held or not", () => {
    const marked = visit("pregnancy").site("iliopsoas", "left").site("piriformis", "left");
    const said =
      'The screening question "Pregnant" was answered with yes. It speaks against pressure on the belly, where this site is; Steadyhold warned. ' +
      "(Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline)";
    expect(lines(marked.session)).toEqual([said]);
    expect(lines(marked.hold(12_000).session)).toEqual([said]);
  });

  it("the review asks why such a site took holds, and says nothing where it took none", () => {
    const asks =
      "Site 1 lies on the belly and took holds, although the screening speaks against it. Say why in your own words.";
    expect(reviewOf(visit("pregnancy").site("iliopsoas", "left").session)).not.toContain(asks);
    expect(reviewOf(visit("pregnancy").site("iliopsoas", "left").hold(12_000).session)).toContain(asks);
    expect(reviewOf(visit("pregnancy").site("piriformis", "left").hold(12_000).session)).not.toContain(asks);
  });
});

describe("nothing is said of the belly", () => {
  it.each([
    ["pregnancy was answered with no", visit()],
    ["another contraindication was answered with yes", visit("thrombosis", "tumour")],
    ["a quick session knows no screening", story().at(1_000, pain("before", 4))],
  ] as const)("where %s", (_why, told) => {
    const { session } = told.site("iliopsoas", "left").hold(12_000);
    expect(contraindicationOf(session, beside)).toBeNull();
    expect(lines(session)).toEqual([]);
  });
});
