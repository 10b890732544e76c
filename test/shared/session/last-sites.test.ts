// The client's last session brought in: its sites as planned, with a warning where inflammation was suspected, never its findings.
import { describe, expect, it } from "vitest";
import { clientKey, sitesToBringIn } from "../../../shared/session/last-sites.ts";
import type { PlannedSite } from "../../../shared/session/place.ts";
import { warningOn } from "../../../shared/session/suspicions.ts";
import { siteState } from "../../../shared/session/site-state.ts";
import {
  answerSuspicion,
  at,
  bringIn,
  choose,
  finish,
  given,
  held,
  lift,
  markGluteus,
  markQuadratus,
  opening,
  respond,
  ruleOutInflammation,
  startHold,
  suspectInflammation,
  write,
} from "../../support/samples/given.ts";
import { engineRig } from "../../electron/host/streams/engine-rig.ts";

const quadratus: PlannedSite = {
  muscle: "quadratus-lumborum",
  side: "left",
  view: "back",
  point: { x: -50, y: -40 },
  warned: false,
};
const gluteus: PlannedSite = {
  muscle: "gluteus-medius",
  side: "right",
  view: "back",
  point: { x: 90, y: 60 },
  warned: false,
};
const treated = [opening, at(1_000, markQuadratus), at(2_000, markGluteus)];

describe("what a session leaves for the next one", () => {
  it("is its sites, without holds, answers or pressure", () => {
    const story = given(...treated, ...held(3_000, 12_000), at(16_000, respond("released")));
    expect(sitesToBringIn(story.facts)).toEqual([quadratus, gluteus]);
  });

  it("warns of a site that was closed, and not of one whose block was lifted", () => {
    const closed = given(...treated, at(3_000, suspectInflammation));
    expect(sitesToBringIn(closed.facts)).toEqual([quadratus, { ...gluteus, warned: true }]);
    const lifted = given(...treated, at(3_000, suspectInflammation), at(4_000, lift(2, "Seen by Dr. Roy")));
    expect(sitesToBringIn(lifted.facts)).toEqual([quadratus, gluteus]);
  });

  const warned = [opening, at(1_000, bringIn({ ...quadratus, warned: true }))];
  const threeNotReleased = [2_000, 20_000, 40_000].flatMap((from) => [
    ...held(from, 12_000),
    at(from + 13_000, respond("not-released")),
  ]);

  it("carries a warning on until somebody has answered, though the site was held again", () => {
    expect(sitesToBringIn(given(...warned).facts)).toMatchObject([{ warned: true }]);
    expect(sitesToBringIn(given(...warned, ...held(2_000, 12_000)).facts)).toMatchObject([{ warned: true }]);
    const answered = [...warned, at(2_000, answerSuspicion("seen-by", "Dr. Roy"))];
    expect(sitesToBringIn(given(...answered).facts)).toMatchObject([{ warned: false }]);
    const ruledOut = [...warned, ...threeNotReleased, at(60_000, ruleOutInflammation)];
    expect(sitesToBringIn(given(...ruledOut).facts)).toMatchObject([{ warned: false }]);
  });

  it("warns of every mark of a muscle and side that was suspected, and where the question stayed open", () => {
    const marked = [opening, at(1_000, markQuadratus), at(1_100, markQuadratus), at(1_200, suspectInflammation)];
    expect(sitesToBringIn(given(...marked).facts)).toMatchObject([{ warned: true }, { warned: true }]);
    const open = [opening, at(1_000, markQuadratus), ...threeNotReleased, at(60_000, finish)];
    expect(sitesToBringIn(given(...open).facts)).toMatchObject([{ warned: true }]);
  });
});

describe("bringing sites in", () => {
  it("plans them in order and chooses the first", () => {
    const story = given(opening, at(1_000, bringIn(quadratus, { ...gluteus, warned: true })));
    expect(story.facts).toMatchObject({
      chosenSite: 1,
      holds: [],
      sites: [
        { number: 1, muscle: "quadratus-lumborum", warned: false, targetMs: 20_000 },
        { number: 2, muscle: "gluteus-medius", warned: true, inflammationAt: null },
      ],
    });
    expect(story.facts.sites.map((site) => siteState(story.facts, site))).toEqual(["planned", "planned"]);
  });

  it("leaves out what is marked already, and keeps the site that is chosen", () => {
    const story = given(opening, at(1_000, markGluteus), at(2_000, bringIn(quadratus, gluteus)));
    expect(story.facts.sites.map(({ number, muscle }) => [number, muscle])).toEqual([
      [1, "gluteus-medius"],
      [2, "quadratus-lumborum"],
    ]);
    expect(story.facts.chosenSite).toBe(1);
  });

  it("twice is refused: nothing changes", () => {
    given(opening, at(1_000, bringIn(quadratus)))
      .when(bringIn(quadratus), 2_000)
      .thenRefused("nothing-changes");
  });

  it("a site that is warned about can be held: the warning advises, the therapist decides", () => {
    const story = given(opening, at(1_000, bringIn({ ...quadratus, warned: true })), at(2_000, choose(1)));
    expect(story.when(startHold, 3_000).facts.running).toMatchObject({ site: 1 });
  });
});

describe("the warning", () => {
  const site = given(opening, at(1_000, markQuadratus)).facts.sites[0];

  it("also comes up where the same muscle and side is marked anew", () => {
    if (site === undefined) throw new Error("no site");
    const { session } = given(opening, at(1_000, markQuadratus));
    const suspected = { kind: "suspected", visit: null };
    expect(warningOn(session, site, [])).toBeNull();
    expect(warningOn(session, site, [{ ...quadratus, point: { x: -84, y: -8 }, warned: true }])).toEqual(suspected);
    expect(warningOn(session, site, [{ ...quadratus, side: "right", warned: true }])).toBeNull();
    expect(warningOn(session, site, [quadratus])).toBeNull();
  });
});

describe("clients", () => {
  it.each([
    ["JM-042", "jm-042 "],
    ["Zoé  Roy", "zoe\u0301 roy"],
    ["ＡＢ", "ab"],
  ])("%s and %s are the same", (one, other) => {
    expect(clientKey(one)).toBe(clientKey(other));
  });

  it("JM-42 and JM-042 are not", () => {
    expect(clientKey("JM-42")).not.toBe(clientKey("JM-042"));
  });
});

describe("the engine", () => {
  it("answers with the sites of the same client's last finished session", () => {
    const rig = engineRig();
    rig.open("JM-042");
    expect(rig.engine.lastSites(rig.sessionId)).toEqual({ ok: true, value: { last: null } });
    rig.press(markQuadratus);
    rig.press(suspectInflammation);
    rig.press(finish);
    rig.pass(60_000);
    rig.open("Somebody else");
    expect(rig.engine.lastSites(rig.sessionId)).toEqual({ ok: true, value: { last: null } });
    rig.press(finish);
    rig.pass(60_000);
    rig.open("jm-042");
    rig.press(write("Second visit"));
    expect(rig.engine.lastSites(rig.sessionId)).toMatchObject({
      ok: true,
      value: { last: { timeZone: "America/Toronto", sites: [{ ...quadratus, warned: true }] } },
    });
    expect(rig.engine.lastSites("unknown")).toEqual({ ok: false, error: { code: "unknown-session" } });
  });
});
