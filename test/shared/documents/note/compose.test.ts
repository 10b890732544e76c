// What single lines of the note say about odd turns of a session, and that every line knows what it is about.
import { describe, expect, it } from "vitest";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { NoteLine } from "../../../../shared/documents/note/note.ts";
import { totalOf } from "../../../../shared/session/hold-time.ts";
import type { Session } from "../../../../shared/session/state.ts";
import {
  choose,
  finish,
  lift,
  pain,
  pause,
  ruleOutInflammation,
  startHold,
  suspectInflammation,
  undo,
  use,
} from "../../../support/samples/given.ts";
import { story } from "../../../support/drivers/session-story.ts";

function texts(session: Session, kind: NoteLine["kind"]): readonly string[] {
  const note = composeNote({ session });
  const lines = [...note.header, ...note.sections.flatMap((section) => section.groups.flatMap((group) => group.lines))];
  return lines.filter((line) => line.kind === kind).map((line) => line.text);
}

const begun = () => story().at(10_000).site("piriformis", "left");

describe("pain", () => {
  it.each([
    [6, 3, "Pain fell from 6 to 3 on the scale from 0 to 10, by 3 points."],
    [3, 4, "Pain rose from 3 to 4 on the scale from 0 to 10, by 1 point."],
    [0, 0, "Pain is unchanged at 0 on the scale from 0 to 10."],
    [null, 2, "Pain after the session: 2 on the scale from 0 to 10. There is no score from before to compare it with."],
    [5, null, "Pain after the session: no score was given."],
  ])("from %j to %j", (before, after, text) => {
    const { session } = begun().act(pain("before", before), pain("after", after));
    expect(texts(session, "pain").at(-1)).toBe(text);
  });
});

describe("a hold", () => {
  it("that still runs is told and left out of the times", () => {
    const { session } = begun().hold(10_000).act(startHold).wait(4_000);
    expect(texts(session, "hold").at(-1)).toBe(
      "Hold 2 at 9:15 a.m., moderate pressure, fingers: still running, not in the times of this note.",
    );
    expect(texts(session, "hold-time")).toEqual(["10.0 s in one hold"]);
  });

  it("that was taken back is not in the note", () => {
    const { session } = begun().hold(10_000).hold(12_000).act(undo);
    expect(texts(session, "hold")).toEqual(["Hold 1 at 9:15 a.m., moderate pressure, fingers, 10.0 s: counted."]);
  });

  it.each([
    ["crash", "because Steadyhold stopped during it"],
    ["sleep", "because the computer went to sleep during it"],
    ["clock", "because the computer's clock jumped during it"],
    ["release-unknown", "because its end was not seen"],
  ] as const)("interrupted by %s says why it does not count", (reason, because) => {
    const { session } = begun().interrupted(25_000, reason);
    expect(texts(session, "hold")[0]).toContain(`25.0 s: interrupted, does not count, ${because}.`);
    expect(texts(session, "hold-time")).toEqual(["25.0 s in one hold, none of it counted"]);
  });

  it("ended by another applicator says so", () => {
    const { session } = begun().act(startHold).wait(15_000).act(use("elbow")).wait(3_000).act(use("knuckles"));
    expect(texts(session, "hold").map((text) => text.replace(/^.* s: /u, ""))).toEqual([
      "counted, until the applicator was changed.",
      "short, does not count, because the applicator was changed.",
      "Hold 3 at 9:15 a.m., moderate pressure, knuckles: still running, not in the times of this note.",
    ]);
  });
});

describe("inflammation", () => {
  const asked = () =>
    begun().hold(10_000, [], "not-released").hold(10_000, [], "not-released").hold(10_000, [], "not-released");

  it("answered with no is told with its hold", () => {
    expect(texts(asked().act(ruleOutInflammation).session, "inflammation")).toEqual([
      "Asked after hold 3 whether inflammation is suspected: no.",
    ]);
  });

  it("lifted without a later question does not claim that anybody said no", () => {
    const { session } = asked().act(suspectInflammation).wait(5_000).act(lift(1, "Seen by a physician"));
    expect(texts(session, "inflammation")).toEqual([
      "The block for suspected inflammation was lifted at 9:15 a.m.; see the plan.",
    ]);
    expect(texts(session, "advice")).toEqual([]);
  });

  it("suspected again after a lift advises again and keeps the reason of the lift", () => {
    const { session } = asked()
      .act(suspectInflammation, lift(1, "First {reason} <b>"))
      .wait(60_000)
      .act(suspectInflammation);
    expect(texts(session, "advice")).toHaveLength(2);
    expect(texts(session, "lift")[0]).toContain("Reason given: First {reason} <b>");
    expect(texts(session, "response")).toEqual([
      "Site 1, left piriformis: not released in three holds; inflammation suspected.",
    ]);
  });
});

describe("a session", () => {
  it("finished while paused says until when", () => {
    const { session } = begun().act(pause).wait(60_000).act(finish);
    expect(texts(session, "pause")).toEqual(["Paused from 9:15 a.m. until the session was finished."]);
    expect(texts(session, "session-time")).toEqual(["10 s, not counting one pause"]);
  });

  it("with sites and no holds gives no aftercare and assesses nothing", () => {
    const { session } = begun().site("multifidus", "right").act(finish);
    expect(texts(session, "nothing")).toEqual([
      "No feedback was recorded.",
      "Marked; no hold was made here.",
      "Marked; no hold was made here.",
      "No site was held, so there is no response to assess.",
      "No hold was made in this session, so there is no aftercare to give.",
    ]);
    expect(texts(session, "aftercare")).toEqual([]);
  });

  it("keeps a client's name on one line", () => {
    expect(texts(story({ client: "  Ada\n  Lovelace " }).session, "client")).toEqual(["Ada Lovelace"]);
  });
});

describe("every line", () => {
  it("of guidance names its rule and its source", () => {
    const { session } = begun().hold(10_000).act(suspectInflammation).wait(1_000);
    const lines = composeNote({ session }).sections.flatMap((section) =>
      section.groups.flatMap((group) => group.lines),
    );
    const rules = lines.flatMap((line) =>
      line.guidance === null ? [] : [[line.kind, line.guidance.rule, line.guidance.source]],
    );
    const source = "Mueller, Massage Therapy for Lower Back Pain";
    expect(rules).toEqual([
      ["protocol", "hold-range", source],
      ["aftercare", "soreness", source],
      ["advice", "inflammation", source],
    ]);
  });

  it("about a site carries that site's number", () => {
    const { session } = begun()
      .hold(10_000, [], "easing")
      .site("multifidus", "right")
      .hold(11_000)
      .act(choose(1))
      .hold(12_000);
    const groups = composeNote({ session }).sections.flatMap((section) => section.groups);
    expect(
      groups.filter((group) => group.site !== null).map(({ site, lines }) => [site, lines.map((line) => line.hold)]),
    ).toEqual([
      [1, [1, 3]],
      [2, [2]],
    ]);
  });
});

describe("totals", () => {
  it("add the tenths that are printed, so that the note adds up on paper", () => {
    const { session } = begun().hold(10_090).hold(10_090);
    expect(totalOf(session.facts.holds)).toEqual({ holds: 2, ms: 20_000 });
  });
});
