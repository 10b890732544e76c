// What a session still takes once it is finished, and once its note is signed: every command there is, with its answer.
import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/session/commands.ts";
import { decide } from "../../../shared/session/decide/decide.ts";
import {
  amend,
  at,
  bringIn,
  checkedBy,
  choose,
  clear,
  endHold,
  finish,
  given,
  held,
  interrupt,
  lift,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  pause,
  pressure,
  rate,
  reachLimit,
  recover,
  redo,
  respond,
  resume,
  ruleOutInflammation,
  says,
  sign,
  startHold,
  startSession,
  suspectInflammation,
  target,
  undo,
  use,
  write,
  writePart,
} from "../../support/samples/given.ts";

const planned = { muscle: "piriformis", side: "right", view: "back", point: { x: 52, y: 100 }, warned: true } as const;
const finished = [
  opening,
  at(1_000, markQuadratus),
  at(1_500, pain("before", 8)),
  at(1_600, checkedBy("Dr. Roy")),
  ...held(2_000, 12_000),
  at(20_000, finish),
];
const attach: Command = { type: "attach-client", link: { clientId: "c-1", courseId: "k-1" }, client: "JM-042" };

/** What a finished session says to it, and what a signed one does. */
const answers: readonly (readonly [Command, finished: string, signed: string])[] = [
  [startSession, "session-exists", "session-exists"],
  [pain("after", 3), "pain-recorded", "note-signed"],
  [pain("before", 9), "pain-recorded", "note-signed"],
  [rate("after", "sleep", 3), "rating-recorded", "note-signed"],
  [write("More."), "remarks-written", "note-signed"],
  [writePart("plan", "More."), "text-written", "note-signed"],
  [undo, "act-undone", "note-signed"],
  [redo, "nothing-to-redo", "note-signed"],
  [sign, "note-signed", "note-signed"],
  [amend, "note-not-signed", "note-amended"],
  [attach, "client-attached", "client-attached"],
  [clear("emergency"), "clearance-set", "note-signed"],
  [{ type: "give-advice", moment: "after", advice: [] }, "advice-given", "note-signed"],
  [recover(5_000), "session-recovered", "note-signed"],
  [reachLimit(1), "no-hold-running", "note-signed"],
  [interrupt(15_000, "sleep"), "no-hold-running", "note-signed"],
  ...[
    startHold,
    endHold,
    { type: "lose-release" } as const,
    pressure(3),
    use("elbow"),
    markGluteus,
    bringIn(planned),
    { type: "move-site", site: 1, point: { x: -45, y: -60 } } as const,
    choose(1),
    target(15_000),
    says("worse"),
    respond("easing"),
    suspectInflammation,
    ruleOutInflammation,
    lift(1, "Seen by Dr. Roy"),
    checkedBy("Dr. Roy"),
    { type: "tell-soreness", answer: "none" } as const,
    { type: "tell-relaxed", answer: "4-7-days" } as const,
    pause,
    resume,
    finish,
  ].map((command) => [command, "session-finished", "note-signed"] as const),
];

/** The type of the event that follows, or why it is refused. */
function answerTo(command: Command, story: ReturnType<typeof given>): string {
  const decision = decide(command, 30_000, story.state);
  return decision.ok ? decision.value.map(({ type }) => type).join(", ") : decision.error.code;
}

describe("a finished session", () => {
  it.each(answers)("asked for %j says %s", (command, said) => {
    expect(answerTo(command, given(...finished))).toBe(said);
  });
});

describe("a signed session", () => {
  it.each(answers)("asked for %j, which it took as %s before, says %s", (command, _before, said) => {
    expect(answerTo(command, given(...finished, at(25_000, sign)))).toBe(said);
  });

  it("keeps its signature with every amendment, and undo is over", () => {
    const { session } = given(...finished, at(25_000, sign), at(26_000, amend), at(27_000, amend));
    expect(session.signature).toMatchObject({ name: "Ada Roy", credentials: "RMT", wording: "full", text: "the note" });
    expect(session.amendments).toHaveLength(2);
    expect(session.amendments[1]).toMatchObject({ reason: "Wrong side noted", text: "It was the left side." });
  });
});
