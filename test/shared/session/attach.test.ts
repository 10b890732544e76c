// Whose visit it is and what the session begins with: said again it is no entry, and every single difference is one.
import { describe, expect, it } from "vitest";
import type { Advice } from "../../../shared/session/advice.ts";
import type { Command, HostCommand, Opening } from "../../../shared/session/commands.ts";
import {
  at,
  clear,
  finish,
  given,
  markQuadratus,
  opening,
  sign,
  startSession,
  write,
} from "../../support/samples/given.ts";

const link = { clientId: "c-1", courseId: "k-1" };
const attach = (change: Partial<typeof link> = {}, client = "JM-042"): HostCommand => ({
  type: "attach-client",
  link: { ...link, ...change },
  client,
});
const attached = [opening, at(1_000, attach())];

describe("attaching a session to a client", () => {
  it("files it under the record and takes its name", () => {
    expect(given(...attached).session).toMatchObject({ link, client: "JM-042" });
  });

  it("again as it is changes nothing", () => {
    given(...attached)
      .when(attach(), 2_000)
      .thenNothing();
  });

  it.each([
    ["the client's name", attach({}, "JM-043")],
    ["the record", attach({ clientId: "c-2" })],
    ["the course", attach({ courseId: "k-2" })],
  ])("again with another value of %s is an entry", (_what, command) => {
    if (command.type !== "attach-client") throw new Error("not an attachment");
    const { client } = command;
    given(...attached)
      .when(command, 2_000)
      .thenEvents({ type: "client-attached", at: 2_000, link: command.link, client });
    expect(given(...attached, at(2_000, command)).session).toMatchObject({ link: command.link, client });
  });

  it("under the name it has is an entry while it belongs to nobody", () => {
    given(opening)
      .when(attach({}, "Client 7"), 1_000)
      .thenEvents({ type: "client-attached", at: 1_000, link, client: "Client 7" });
  });

  it("is still possible when it is signed, and nothing else of it is", () => {
    const signed = given(opening, at(2_000, finish), at(3_000, sign));
    signed.when(attach(), 4_000).thenEvents({ type: "client-attached", at: 4_000, link, client: "JM-042" });
    signed.when(clear("emergency"), 4_000).thenRefused("note-signed");
    signed.when({ type: "give-advice", moment: "after", advice: [] }, 4_000).thenRefused("note-signed");
  });
});

describe("what stands before the first hold", () => {
  it.each([clear("clear", 8), clear("physician", 7), clear("none", 8)])(
    "is an entry where it is another (%#)",
    (to) => {
      if (to.type !== "set-clearance") throw new Error("not a clearance");
      given(opening, at(1_000, clear("clear", 7)))
        .when(to, 2_000)
        .thenEvents({ type: "clearance-set", at: 2_000, clearance: to.clearance });
    },
  );

  it("is no entry where it is the same", () => {
    given(opening, at(1_000, clear("clear", 7)))
      .when(clear("clear", 7), 2_000)
      .thenNothing();
    given(opening).when(clear("none", 7), 2_000).thenNothing();
  });
});

describe("a session that starts", () => {
  const start = (more: Opening): Command => ({ ...startSession, ...more });

  it("with the usual values says nothing of them", () => {
    given()
      .when(
        start({
          clearance: { severeFrom: 7, screening: "none" },
          holdDefaults: { targetMs: 20_000, level: 2, applicator: "fingers" },
        }),
        0,
      )
      .thenEvents(opening);
  });

  it("for a client of the records says whose visit it is, what stands before it and what its holds begin with", () => {
    const clearance = { severeFrom: 8, screening: "physician" } as const;
    const holdDefaults = { targetMs: 15_000, level: 3, applicator: "elbow" } as const;
    const story = given();
    story
      .when(start({ link, clearance, holdDefaults }), 0)
      .thenEvents(
        opening,
        { type: "client-attached", at: 0, link, client: "Client 7" },
        { type: "clearance-set", at: 0, clearance },
        { type: "hold-defaults-set", at: 0, defaults: holdDefaults },
      );
    const { session } = given(at(0, start({ link, clearance, holdDefaults })), at(1_000, markQuadratus));
    expect(session).toMatchObject({ link, clearance, newTargetMs: 15_000 });
    expect(session.facts).toMatchObject({ level: 3, applicator: "elbow", sites: [{ targetMs: 15_000 }] });
  });

  it.each([
    { targetMs: 19_000, level: 2, applicator: "fingers" },
    { targetMs: 20_000, level: 3, applicator: "fingers" },
    { targetMs: 20_000, level: 2, applicator: "knuckles" },
  ] as const)("with one of its holds' values another says them all (%#)", (defaults) => {
    given()
      .when(start({ holdDefaults: defaults }), 0)
      .thenEvents(opening, { type: "hold-defaults-set", at: 0, defaults });
  });
});

describe("the advice of a course", () => {
  const wall = 1_790_000_000_000;
  const one: Advice = {
    rule: "two-visits",
    cause: "course",
    text: "Consider other care.",
    source: "Mueller",
    fired: { wall, timeZone: "America/Toronto" },
    settled: null,
  };
  const give = (moment: "before" | "after", ...advice: Advice[]): HostCommand => ({
    type: "give-advice",
    moment,
    advice,
  });

  it("given again as it is makes no entry, and any other makes one", () => {
    const told = given(opening, at(1_000, give("before", one)));
    told.when(give("before", { ...one }), 2_000).thenNothing();
    told
      .when(give("after", one), 2_000)
      .thenEvents({ type: "advice-given", at: 2_000, moment: "after", advice: [one] });
    const decided = { ...one, settled: { text: "", at: one.fired } };
    told
      .when(give("before", decided), 2_000)
      .thenEvents({ type: "advice-given", at: 2_000, moment: "before", advice: [decided] });
    told.when(give("before"), 2_000).thenEvents({ type: "advice-given", at: 2_000, moment: "before", advice: [] });
  });

  it("that is empty is an entry the first time: somebody looked", () => {
    given(opening)
      .when(give("before"), 1_000)
      .thenEvents({ type: "advice-given", at: 1_000, moment: "before", advice: [] });
  });

  it("is no act to undo", () => {
    const story = given(opening, at(500, write("Kept.")), at(1_000, give("before", one)));
    expect(story.session.advice).toEqual({ before: [one], after: null });
    story.when({ type: "undo" }, 2_000).thenEvents({ type: "act-undone", at: 2_000, act: "remarks" });
  });
});
