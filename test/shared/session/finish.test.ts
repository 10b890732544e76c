// Before and after the holds: starting, pain scores, remarks, finishing, and the line the home screen shows.
import { describe, expect, it } from "vitest";
import { sessionPhase } from "../../../shared/session/session-time.ts";
import { summarise } from "../../../shared/session/summary.ts";
import {
  at,
  finish,
  given,
  held,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  pause,
  redo,
  startHold,
  startSession,
  undo,
  write,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];

describe("starting a session", () => {
  it("begins at zero with the client, the date and the place", () => {
    given().when(startSession, 0).thenEvents(opening);
  });

  it("begins with moderate pressure and the fingers, and with nothing marked", () => {
    expect(given(opening).facts).toMatchObject({
      level: 2,
      applicator: "fingers",
      sites: [],
      holds: [],
      chosenSite: null,
    });
  });
});

describe("the pain score", () => {
  it("before and after are two, and each can be given again", () => {
    const { facts } = given(
      opening,
      at(1_000, pain("before", 6)),
      at(2_000, pain("after", 3)),
      at(3_000, pain("before", 7)),
    );
    expect(facts.painBefore).toEqual({ score: 7, at: 3_000 });
    expect(facts.painAfter).toEqual({ score: 3, at: 2_000 });
  });

  it("that was asked and not given is kept as such", () => {
    expect(given(opening, at(1_000, pain("before", null))).facts.painBefore).toEqual({ score: null, at: 1_000 });
  });

  it("never stops a hold", () => {
    expect(given(...ready, at(2_000, startHold), at(3_000, pain("before", 6))).facts.running?.number).toBe(1);
  });
});

describe("finishing", () => {
  const finished = [...ready, at(10_000, finish)];

  it("ends the session, and asks for no response any more", () => {
    given(...ready)
      .when(finish, 10_000)
      .thenEvents({ type: "session-finished", at: 10_000 });
    expect(sessionPhase(given(...finished).session)).toBe("finished");
    expect(given(...ready, ...held(2_000, 12_000), at(20_000, finish)).facts.awaitingResponse).toBeNull();
  });

  it("waits for the end of a running hold, but not of a pause", () => {
    given(...ready, at(2_000, startHold))
      .when(finish, 3_000)
      .thenRefused("hold-running", 1);
    expect(given(...ready, at(2_000, pause), at(3_000, finish)).facts.finishedAt).toBe(3_000);
  });

  it("after 30 s of a hold finishes: the hold had ended", () => {
    given(...ready, at(2_000, startHold))
      .when(finish, 40_000)
      .thenEvents(
        { type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" },
        { type: "session-finished", at: 40_000 },
      );
  });

  it("leaves pain after and remarks open, for the note is completed afterwards", () => {
    const { facts } = given(...finished, at(11_000, pain("after", 2)), at(12_000, write("Stretch daily.")));
    expect(facts).toMatchObject({ painAfter: { score: 2 }, remarks: "Stretch daily.", finishedAt: 10_000 });
  });

  it("and what followed it can be undone and redone", () => {
    const back = given(...finished, at(11_000, pain("after", 2)), at(12_000, undo), at(13_000, undo));
    expect(back.facts).toMatchObject({ painAfter: null, finishedAt: null });
    expect(back.when(redo, 14_000).facts.finishedAt).toBe(10_000);
  });
});

describe("remarks", () => {
  it("are replaced as a whole, and may be emptied", () => {
    const story = given(opening, at(1_000, write("A")), at(2_000, write("A and B")));
    expect(story.facts.remarks).toBe("A and B");
    story.when(write(""), 3_000).thenEvents({ type: "remarks-written", at: 3_000, text: "" });
  });
});

describe("the line on the home screen", () => {
  it("tells client, clock, sites, counted holds and pain", () => {
    const story = given(
      ...ready,
      at(1_200, pain("before", 6)),
      ...held(2_000, 12_000),
      ...held(20_000, 5_000),
      at(30_000, markGluteus),
      at(40_000, finish),
      at(50_000, pain("after", null)),
    );
    expect(summarise(story.session)).toMatchObject({
      sessionId: "s-1",
      client: "Client 7",
      startedWall: 1_790_000_000_000,
      timeZone: "America/Toronto",
      clockMs: 40_000,
      finished: true,
      signed: false,
      sites: 2,
      countedHolds: 1,
      painBefore: 6,
      painAfter: null,
    });
  });
});
