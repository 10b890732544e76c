// After a hold: released, easing or not released, for the hold it belongs to.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { siteState } from "../../../shared/session/site-state.ts";
import { responses } from "../../../shared/session/vocabulary.ts";
import { countResponses } from "../../../shared/session/background.ts";
import { visitOf } from "../../../shared/session/visit.ts";
import { sessionsAsCsv } from "../../../shared/documents/csv/csv-sessions.ts";
import { visitsOfCourse } from "../../../shared/documents/note/progress-rows.ts";
import { history } from "../../support/samples/arbitraries.ts";
import { nothingKnown } from "../../support/samples/known-background.ts";
import { recordedOf, sessionOf } from "../../support/samples/sessions.ts";
import { csvRecords } from "../../support/readers/parse-csv.ts";
import {
  at,
  choose,
  given,
  held,
  interrupt,
  markGluteus,
  markQuadratus,
  opening,
  type Past,
  pressure,
  respond,
  startHold,
  suspectInflammation,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];

describe("the response to a hold", () => {
  it.each(responses)("%s is recorded for the hold that was asked about, and it is asked no more", (response) => {
    const story = given(...ready, ...held(2_000, 12_000));
    story.when(respond(response), 15_000).thenEvents({ type: "response-recorded", at: 15_000, hold: 1, response });
    const { facts } = story.when(respond(response), 15_000);
    expect(facts.holds).toMatchObject([{ response }]);
    expect(facts.awaitingResponse).toBeNull();
  });

  it("can be changed by answering again", () => {
    const { facts } = given(
      ...ready,
      ...held(2_000, 12_000),
      at(15_000, respond("easing")),
      at(16_000, respond("released")),
    );
    expect(facts.holds).toMatchObject([{ response: "released" }]);
  });

  it("is not asked for where the next hold has begun", () => {
    const { facts } = given(...ready, ...held(2_000, 12_000), at(15_000, startHold));
    expect(facts.awaitingResponse).toBeNull();
  });

  it("goes to the hold being asked about, even when another site has been chosen since", () => {
    const { facts } = given(
      ...ready,
      at(1_500, markGluteus),
      at(1_600, choose(1)),
      ...held(2_000, 12_000),
      at(15_000, choose(2)),
      at(16_000, respond("released")),
    );
    expect(facts.holds).toMatchObject([{ site: 1, response: "released" }]);
  });

  it("once nothing is asked goes to the last hold of the chosen site", () => {
    const { facts } = given(
      ...ready,
      at(1_500, markGluteus),
      ...held(2_000, 12_000),
      at(15_000, respond("easing")),
      at(16_000, choose(1)),
      ...held(17_000, 12_000),
      at(30_000, respond("easing")),
      at(31_000, choose(2)),
      at(32_000, respond("released")),
    );
    expect(facts.holds.map((hold) => hold.response)).toEqual(["released", "easing"]);
  });

  it("cannot be given for a short or an interrupted hold", () => {
    given(...ready, ...held(2_000, 9_999))
      .when(respond("easing"), 13_000)
      .thenRefused("hold-does-not-count", 1);
    given(...ready, at(2_000, startHold), at(20_000, interrupt(19_000, "sleep")))
      .when(respond("easing"), 21_000)
      .thenRefused("hold-does-not-count", 1);
  });
});

describe("what a site's mark shows", () => {
  const state = (...story: readonly Past[]) => {
    const { facts } = given(...ready, ...story);
    return facts.sites.map((site) => siteState(facts, site));
  };

  it("is planned, then in hold, then short or held, then the response", () => {
    expect(state()).toEqual(["planned"]);
    expect(state(at(2_000, startHold))).toEqual(["holding"]);
    expect(state(held(2_000, 5_000))).toEqual(["short"]);
    expect(state(held(2_000, 12_000))).toEqual(["counted"]);
    expect(state(held(2_000, 12_000), at(15_000, respond("easing")))).toEqual(["easing"]);
  });

  it("stays held when a short hold follows a counted one", () => {
    expect(state(held(2_000, 12_000), held(15_000, 3_000))).toEqual(["counted"]);
  });

  it("is the last response given, until the next one", () => {
    expect(state(held(2_000, 12_000), at(15_000, respond("not-released")), held(16_000, 12_000))).toEqual([
      "not-released",
    ]);
  });

  it("is closed when inflammation is suspected, whatever the response was", () => {
    expect(state(held(2_000, 12_000), at(15_000, respond("easing")), at(16_000, suspectInflammation))).toEqual([
      "closed",
    ]);
  });

  it("is in hold on the second half of a hold whose pressure changed", () => {
    expect(state(at(2_000, startHold), at(14_000, pressure(3)))).toEqual(["holding"]);
  });
});

describe("how sites ended", () => {
  it("is counted alike on the chart, in the visit's record, in the course's rows and in the table", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        const session = sessionOf(recordedOf("s-1", events));
        const counts = countResponses(visitOf(session).sites.map(({ response }) => response));
        expect(visitsOfCourse({ ...session, background: nothingKnown }).at(-1)).toMatchObject(counts);
        const [row = {}] = csvRecords(sessionsAsCsv([session]));
        const { sites_released: released, sites_easing: easing, sites_not_released: notReleased } = row;
        expect({ released, easing, notReleased }).toEqual({
          released: String(counts.released),
          easing: String(counts.easing),
          notReleased: String(counts.notReleased),
        });
        const { facts } = session;
        for (const site of visitOf(session).sites) {
          const marked = facts.sites.find(({ number }) => number === site.number);
          const state = marked === undefined ? "planned" : siteState(facts, marked);
          if (site.response !== null) expect([site.response, "holding", "closed"]).toContain(state);
          else expect(responses).not.toContain(state);
        }
      }),
    );
  });
});
