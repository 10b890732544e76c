// Left stays left: for every muscle, side and view the mark, its words, the note and the picture say the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartPoint, mirrorPoint, otherSide, sideOfPoint, sides, views } from "../../../shared/body/chart.ts";
import { muscles } from "../../../shared/body/muscles.ts";
import { siteWords } from "../../../shared/body/sites.ts";
import { noteAsText } from "../../../shared/note/as-text.ts";
import { composeNote } from "../../../shared/note/compose.ts";
import { chartPicture } from "../../../shared/note/picture.ts";
import { at, bringIn, given, opening } from "../../support/given.ts";

const muscle = fc.constantFrom(...muscles.map(({ id }) => id));
const side = fc.constantFrom(...sides);
const view = fc.constantFrom(...views);
const lateral = fc.integer({ min: 1, max: 180 });
const down = fc.integer({ min: -220, max: 600 });
const place = fc
  .record({ muscle, side, view, lateral, down })
  .map((row) => ({ ...row, point: chartPoint(row.view, row.side, row.lateral, row.down) }));

/** What somebody looking at the picture sees: on which side of which view the mark with this number lies. */
function seenInPicture(svg: string, site: number): { view: string | undefined; side: string | undefined } {
  for (const [, drawnView, inside] of svg.matchAll(/<svg [^>]*data-view="(\w+)">(.*?)<\/svg>/gs)) {
    const mark = new RegExp(`data-site="${site}" data-x="(-?[\\d.]+)"`).exec(inside ?? "");
    if (mark === null) continue;
    const letters = [...(inside ?? "").matchAll(/<text x="(-?[\d.]+)"[^>]*data-side="(\w+)">([LR])</g)]
      .map(([, x, named, letter]) => ({ x: Number(x), named, letter }))
      .toSorted((a, b) => a.x - b.x);
    expect(letters.map(({ letter, named }) => [letter, named])).toEqual(
      letters[0]?.letter === "L"
        ? [
            ["L", "left"],
            ["R", "right"],
          ]
        : [
            ["R", "right"],
            ["L", "left"],
          ],
    );
    return { view: drawnView, side: (Number(mark[1]) < 0 ? letters[0] : letters[1])?.named };
  }
  return { view: undefined, side: undefined };
}

function expectAgreement(session: ReturnType<typeof given>["session"]): void {
  const text = noteAsText(composeNote(session)).replaceAll(/\s+/g, " ");
  const svg = chartPicture(session);
  for (const site of session.facts.sites) {
    expect(sideOfPoint(site.view, site.point)).toBe(site.side);
    expect(siteWords(site).startsWith(`${site.side} `)).toBe(true);
    const heading = new RegExp(`Site ${site.number}: (\\w+) [^()]*\\((\\w+) view\\)`).exec(text);
    expect(heading?.slice(1)).toEqual([site.side, site.view]);
    expect(seenInPicture(svg, site.number)).toEqual({ view: site.view, side: site.side });
  }
}

describe("side and view", () => {
  it("agree in mark, words, note and picture, for every muscle", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        const marks = places.map(({ muscle: id, side: on, view: shown, point }, index) =>
          at(1_000 + index, { type: "mark-site" as const, muscle: id, side: on, view: shown, point }),
        );
        expectAgreement(given(opening, ...marks).session);
      }),
    );
  });

  it("still agree after a mark was moved across the middle line, and in a session it was brought into", () => {
    fc.assert(
      fc.property(place, ({ muscle: id, side: on, view: shown, point }) => {
        const story = given(
          opening,
          at(1_000, { type: "mark-site", muscle: id, side: on, view: shown, point }),
          at(2_000, { type: "move-site", site: 1, point: mirrorPoint(point) }),
        );
        expectAgreement(story.session);
        const [site] = story.facts.sites;
        expect(site).toMatchObject({ side: otherSide(on), view: shown });
        if (site === undefined) return;
        const wrongSide = { muscle: id, side: on, view: shown, point: site.point, warned: false };
        expectAgreement(given(opening, at(1_000, bringIn(wrongSide))).session);
      }),
    );
  });

  it("come back unchanged when mirrored twice", () => {
    fc.assert(
      fc.property(place, ({ side: on, view: shown, point }) => {
        expect(mirrorPoint(mirrorPoint(point))).toEqual(point);
        expect(otherSide(otherSide(on))).toBe(on);
        expect(sideOfPoint(shown, mirrorPoint(point))).toBe(otherSide(on));
      }),
    );
  });
});
