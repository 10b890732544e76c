// Every reason for a refusal, each with a story that ends in it. A new code without a story does not compile and does not pass.
import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/session/commands.ts";
import type { PlannedSite } from "../../../shared/session/place.ts";
import { refusalCodes, type RefusalCode } from "../../../shared/session/refusals.ts";
import { t } from "../../../shared/words/words.ts";
import {
  answerSuspicion,
  amend,
  at,
  begin,
  endModality,
  interruptModality,
  bringIn,
  checkedBy,
  choose,
  clear,
  endHold,
  finish,
  given,
  held,
  lift,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  pause,
  rate,
  type Past,
  reachLimit,
  redo,
  respond,
  resume,
  ruleOutInflammation,
  startHold,
  sign,
  startSession,
  suspectInflammation,
  target,
  undo,
  write,
  writePart,
} from "../../support/samples/given.ts";

type Story = {
  readonly past: readonly Past[];
  readonly asked: Command;
  readonly ms: number;
  readonly site: number | null;
};

const oneSite = [opening, at(1_000, markQuadratus)];
const holding = [...oneSite, at(2_000, startHold)];
const closed = [...oneSite, at(2_000, suspectInflammation)];

const planned: PlannedSite = {
  muscle: "piriformis",
  side: "right",
  view: "back",
  point: { x: 52, y: 100 },
  warned: true,
};
const signedPast = [...oneSite, at(2_000, finish), at(3_000, sign)];

const stories: Readonly<Record<RefusalCode, readonly Story[]>> = {
  emergency: [{ past: [...oneSite, at(2_000, clear("emergency"))], asked: startHold, ms: 3_000, site: null }],
  "physician-first": [{ past: [...oneSite, at(2_000, clear("physician"))], asked: startHold, ms: 3_000, site: null }],
  "screening-missing": [{ past: [...oneSite, at(2_000, clear("missing"))], asked: startHold, ms: 3_000, site: null }],
  "severe-unchecked": [{ past: [...oneSite, at(2_000, pain("before", 7))], asked: startHold, ms: 3_000, site: null }],
  "not-severe": [
    { past: [opening], asked: checkedBy("Dr. Roy"), ms: 1_000, site: null },
    { past: [opening, at(500, pain("before", 6))], asked: checkedBy("Dr. Roy"), ms: 1_000, site: null },
  ],
  "rating-out-of-range": [
    { past: [opening], asked: rate("before", "sleep", 11), ms: 1_000, site: null },
    { past: [opening], asked: rate("after", "bend", 151), ms: 1_000, site: null },
  ],
  "own-measure-missing": [{ past: [opening], asked: rate("before", "own-measure", 3), ms: 1_000, site: null }],
  "score-out-of-range": [
    { past: [opening], asked: rate("before", "low-mood", 11), ms: 1_000, site: null },
    { past: [opening], asked: rate("after", "anxiety", -1), ms: 1_000, site: null },
  ],
  "no-session": [{ past: [], asked: startHold, ms: 0, site: null }],
  "session-exists": [{ past: [opening], asked: startSession, ms: 1_000, site: null }],
  "session-finished": [
    { past: [...oneSite, at(2_000, finish)], asked: startHold, ms: 3_000, site: null },
    { past: [...oneSite, at(2_000, finish)], asked: markGluteus, ms: 3_000, site: null },
    { past: [...oneSite, at(2_000, finish)], asked: finish, ms: 3_000, site: null },
    { past: [...oneSite, at(2_000, finish)], asked: begin("massage"), ms: 3_000, site: null },
  ],
  "not-finished": [{ past: oneSite, asked: sign, ms: 3_000, site: null }],
  "note-signed": [write("more"), pain("after", 2), writePart("plan", "more"), undo, redo, startHold, sign].map(
    (asked) => ({ past: signedPast, asked, ms: 4_000, site: null }),
  ),
  "note-not-signed": [{ past: [...oneSite, at(2_000, finish)], asked: amend, ms: 3_000, site: null }],
  "session-paused": [
    { past: [...oneSite, at(2_000, pause)], asked: startHold, ms: 3_000, site: null },
    { past: [...oneSite, at(2_000, pause)], asked: begin("heat"), ms: 3_000, site: null },
    { past: [...oneSite, at(2_000, pause)], asked: pause, ms: 3_000, site: null },
  ],
  "not-paused": [{ past: [opening], asked: resume, ms: 1_000, site: null }],
  "hold-running": [
    { past: holding, asked: startHold, ms: 3_000, site: 1 },
    { past: [...oneSite, at(1_500, markGluteus), at(2_000, startHold)], asked: choose(1), ms: 3_000, site: 2 },
    { past: holding, asked: target(15_000), ms: 3_000, site: 1 },
    { past: holding, asked: respond("easing"), ms: 3_000, site: 1 },
    { past: holding, asked: pause, ms: 3_000, site: 1 },
    { past: holding, asked: finish, ms: 3_000, site: 1 },
  ],
  "only-heat-in-hold": [
    { past: holding, asked: begin("warm-up"), ms: 3_000, site: 1 },
    { past: holding, asked: begin("stretching"), ms: 3_000, site: 1 },
    { past: [...oneSite, at(1_500, markGluteus), at(2_000, startHold)], asked: begin("massage"), ms: 3_000, site: 2 },
  ],
  "no-modality-running": [
    { past: oneSite, asked: endModality, ms: 3_000, site: null },
    { past: [...oneSite, at(1_500, begin("heat")), at(2_000, endModality)], asked: endModality, ms: 3_000, site: null },
    { past: oneSite, asked: interruptModality(2_000), ms: 3_000, site: null },
  ],
  "no-hold-running": [
    { past: oneSite, asked: endHold, ms: 2_000, site: null },
    { past: oneSite, asked: reachLimit(1), ms: 2_000, site: null },
  ],
  "hold-just-ended": [{ past: [...holding, at(32_000, reachLimit(1))], asked: startHold, ms: 32_999, site: 1 }],
  "no-site-chosen": [
    { past: [opening], asked: startHold, ms: 1_000, site: null },
    { past: [opening], asked: target(15_000), ms: 1_000, site: null },
    { past: [opening], asked: { type: "give-feedback", kind: "worse", by: "client" }, ms: 1_000, site: null },
    { past: [opening], asked: suspectInflammation, ms: 1_000, site: null },
  ],
  "unknown-site": [
    { past: oneSite, asked: choose(2), ms: 2_000, site: 2 },
    { past: oneSite, asked: { type: "move-site", site: 7, point: { x: 0, y: 0 } }, ms: 2_000, site: 7 },
    { past: oneSite, asked: lift(2, "checked by a doctor"), ms: 2_000, site: 2 },
  ],
  "site-closed": [
    { past: closed, asked: startHold, ms: 3_000, site: 1 },
    { past: closed, asked: suspectInflammation, ms: 3_000, site: 1 },
  ],
  "site-not-closed": [{ past: oneSite, asked: lift(1, "checked by a doctor"), ms: 2_000, site: 1 }],
  "nothing-suspected": [
    { past: [opening], asked: answerSuspicion("seen-by", "Dr. Roy"), ms: 2_000, site: null },
    {
      past: [...oneSite, at(1_500, answerSuspicion("seen-by", "Dr. Roy"))],
      asked: answerSuspicion("reason", "Again"),
      ms: 2_000,
      site: null,
    },
  ],
  "target-out-of-range": [
    { past: oneSite, asked: target(9_999), ms: 2_000, site: 1 },
    { past: oneSite, asked: target(30_001), ms: 2_000, site: 1 },
  ],
  "no-hold-to-answer": [
    { past: oneSite, asked: respond("released"), ms: 2_000, site: 1 },
    { past: oneSite, asked: ruleOutInflammation, ms: 2_000, site: null },
  ],
  "hold-does-not-count": [
    { past: [...oneSite, ...held(2_000, 9_999)], asked: respond("released"), ms: 13_000, site: 1 },
  ],
  "nothing-to-undo": [{ past: [opening], asked: undo, ms: 1_000, site: null }],
  "nothing-to-redo": [{ past: oneSite, asked: redo, ms: 2_000, site: null }],
  "nothing-changes": [
    { past: [opening, at(1_000, write("Slept badly."))], asked: write("Slept badly."), ms: 2_000, site: null },
    {
      past: [opening, at(1_000, writePart("plan", "Stretch daily."))],
      asked: writePart("plan", "Stretch daily."),
      ms: 2_000,
      site: null,
    },
    { past: [opening, at(1_000, bringIn(planned))], asked: bringIn(planned), ms: 2_000, site: null },
  ],
};

describe.each(refusalCodes)("the refusal %s", (code) => {
  it("comes at the end of at least one story, and changes nothing", () => {
    expect(stories[code]).not.toEqual([]);
    for (const { past, asked, ms, site } of stories[code])
      given(...past)
        .when(asked, ms)
        .thenRefused(code, site);
  });

  it("has words that say what to do", () => {
    expect(t(`refusal.${code}`)).toMatch(/\.$/);
  });
});
