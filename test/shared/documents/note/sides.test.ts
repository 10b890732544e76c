// Left stays left: for every muscle, side and view the mark, its words, the note and the picture say the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartPoint, mirrorPoint, otherSide, sideOfPoint, sides, views } from "../../../../shared/body/chart.ts";
import { muscles } from "../../../../shared/body/muscles.ts";
import { formatSite } from "../../../../shared/body/places.ts";
import { holdsAsCsv } from "../../../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { chartPicture } from "../../../../shared/documents/picture/picture.ts";
import { at, bringIn, given, opening } from "../../../support/samples/given.ts";
import { csvRecords } from "../../../support/readers/parse-csv.ts";

const muscle = fc.constantFrom(...muscles.map(({ id }) => id));
const side = fc.constantFrom(...sides);
const view = fc.constantFrom(...views);
const lateral = fc.integer({ min: 1, max: 180 });
const down = fc.integer({ min: -220, max: 600 });
const place = fc
  .record({ muscle, side, view, lateral, down })
  .map((row) => ({ ...row, point: chartPoint(row.view, row.side, row.lateral, row.down) }));

type Seen = { readonly side: string | undefined; readonly view: string | undefined };

/**
 * Every form a session leaves the tool in, and where somebody who reads it finds a site. A new export is one row; `view` undefined
 * where a form has no word for it. Built once a session, then read site by site.
 */
const forms: readonly { readonly name: string; readonly of: (session: Session) => (site: number) => Seen }[] = [
  {
    name: "the mark on the chart",
    of: (session) => (number) => {
      const site = session.facts.sites.find((one) => one.number === number);
      return { side: site && sideOfPoint(site.view, site.point), view: site?.view };
    },
  },
  {
    name: "the site's words",
    of: (session) => (number) => {
      const site = session.facts.sites.find((one) => one.number === number);
      return { side: site && formatSite(site).split(" ")[0], view: site?.view };
    },
  },
  {
    name: "the note as text",
    of: (session) => {
      const text = noteAsText(composeNote({ session })).replaceAll(/\s+/g, " ");
      return (number) => {
        const [, side, view] = new RegExp(`Site ${number}: (\\w+) [^()]*\\((\\w+) view\\)`).exec(text) ?? [];
        return { side, view };
      };
    },
  },
  {
    name: "the picture's marks",
    of: (session) => {
      const svg = chartPicture(session);
      return (number) => seenInPicture(svg, number);
    },
  },
  {
    name: "the picture's list",
    of: (session) => {
      const svg = chartPicture(session);
      return (number) => {
        const row = new RegExp(`data-listed="${number}">(.*?)</g>`, "s").exec(svg)?.[1] ?? "";
        const [, side, view] = />(left|right) [^<]*<tspan[^>]*>\s· (\w+) view/.exec(row) ?? [];
        return { side, view };
      };
    },
  },
  {
    name: "the CSV of holds",
    of: (session) => {
      const rows = csvRecords(holdsAsCsv([heldEverywhere(session)]));
      return (number) => {
        const row = rows.find((one) => one["site"] === String(number));
        // The chart's own numbers: in the back view the client's left is on the left of the picture, in the front view on the right.
        const atLeft = Number(row?.["chart_x"]) < 0;
        const seen = (row?.["view"] === "back") === atLeft ? "left" : "right";
        expect(row?.["side"]).toBe(seen);
        return { side: row?.["side"], view: row?.["view"] };
      };
    },
  },
  {
    name: "the CSV of sessions",
    of: (session) => {
      const [row = {}] = csvRecords(sessionsAsCsv([heldEverywhere(session)]));
      return (number) => {
        const view = session.facts.sites.find((one) => one.number === number)?.view;
        return { side: new RegExp(`site ${number}, (\\w+) `).exec(row["hold_time_by_site"] ?? "")?.[1], view };
      };
    },
  },
  {
    name: "the FHIR document",
    of: (session) => {
      const document = sessionAsFhir(heldEverywhere(session), { wall: 0, version: "1" });
      const { entry }: { entry: { resource: { bodySite?: { text: string }[]; note?: { text: string }[] } }[] } =
        JSON.parse(document);
      return (number) => {
        const held = entry.find(({ resource }) => resource.note?.[0]?.text.includes(`, site ${number}:`))?.resource;
        const [, side, view] = /^(\w+) .*\((\w+) view\)$/.exec(held?.bodySite?.[0]?.text ?? "") ?? [];
        return { side, view };
      };
    },
  },
];

/** The same session with one hold on every site: what tells of holds tells of them all. */
function heldEverywhere(session: Session): Session {
  const holds = session.facts.sites.map(({ number: site, targetMs }, index) => ({
    number: index + 1,
    site,
    targetMs,
    level: 2 as const,
    applicator: "fingers" as const,
    startedAt: session.lastAt,
    heldMs: 12_000,
    end: "released" as const,
    interruption: null,
    outcome: "counted" as const,
    response: null,
  }));
  return { ...session, facts: { ...session.facts, holds } };
}

/** What somebody looking at the picture sees: on which side of which view the mark with this number lies, told by the letters. */
function seenInPicture(svg: string, site: number): Seen {
  for (const [, view, inside = ""] of svg.matchAll(/<svg [^>]*data-view="(\w+)">(.*?)<\/svg>/gs)) {
    const mark = new RegExp(`data-site="${site}" data-x="(-?[\\d.]+)"`).exec(inside);
    if (mark === null) continue;
    const [atLeft, atRight] = [...inside.matchAll(/<text x="(-?[\d.]+)"[^>]*data-side="(\w+)">([LR])</g)]
      .map(([, x, side, letter]) => ({ x: Number(x), side, letter }))
      .toSorted((a, b) => a.x - b.x);
    expect([atLeft, atRight].map((one) => `${one?.letter} ${one?.side}`).toSorted()).toEqual(["L left", "R right"]);
    return { view, side: (Number(mark[1]) < 0 ? atLeft : atRight)?.side };
  }
  return { view: undefined, side: undefined };
}

function expectAgreement(session: Session): void {
  for (const { name, of } of forms) {
    const read = of(session);
    for (const { number, side, view } of session.facts.sites)
      expect({ name, ...read(number) }).toEqual({ name, side, view });
  }
}

describe("side and view", () => {
  it("agree in every form, for every muscle on both sides and both views", () => {
    for (const { id } of muscles) {
      const marks = views.flatMap((shown) => sides.map((on) => ({ shown, on, point: chartPoint(shown, on, 60, 20) })));
      const story = marks.map(({ shown, on, point }, index) =>
        at(1_000 + index, { type: "mark-site", muscle: id, side: on, view: shown, point }),
      );
      expectAgreement(given(opening, ...story).session);
    }
  });

  it("agree in every form, wherever the marks lie", () => {
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
