// What each action comes to, as a table: the state of the session, the action, and the command, screen or reason.
import { describe, expect, it } from "vitest";
import { resolveAction, type ActionOutcome } from "../../../renderer/keyboard/resolve-action.ts";
import { actionIds, isSessionAction, type SessionAction } from "../../../shared/input/actions.ts";
import type { SessionCommand } from "../../../shared/session/commands.ts";
import { decide } from "../../../shared/session/decide/decide.ts";
import {
  at,
  begin,
  choose,
  endModality,
  given,
  held,
  markGluteus,
  markQuadratus,
  opening,
  type Past,
  pause,
  pressure,
  respond,
  startHold,
  suspectInflammation,
  target,
  use,
} from "../../support/samples/given.ts";

const empty = [opening];
const oneSite = [opening, at(1_000, markQuadratus)];
const threeSites = [...oneSite, at(1_100, markGluteus), at(1_200, markQuadratus)];
const holding = [...oneSite, at(2_000, startHold)];
const paused = [...oneSite, at(2_000, pause)];
const closed = [...oneSite, at(2_000, suspectInflammation)];
const asked = [
  ...oneSite,
  ...[20_000, 40_000, 60_000].flatMap((from) => [...held(from, 12_000), at(from + 13_000, respond("not-released"))]),
];

const command = (one: SessionCommand): ActionOutcome => ({ kind: "command", command: one });
const screen = (open: "mark" | "move" | "lift" | "keys"): ActionOutcome => ({ kind: "screen", open });
const refused = (because: Extract<ActionOutcome, { kind: "refused" }>["because"]): ActionOutcome => ({
  kind: "refused",
  because,
});

type Row = readonly [action: SessionAction, when: string, past: readonly Past[], comesTo: ActionOutcome];
const table: readonly Row[] = [
  ["chart-muscles", "no hold runs", empty, { kind: "chart", turn: "muscles" }],
  ["chart-view", "a hold runs", holding, { kind: "chart", turn: "view" }],
  ["chart-layer", "no hold runs", oneSite, { kind: "chart", turn: "layer" }],
  ["chart-zoom", "the session is paused", paused, { kind: "chart", turn: "zoom" }],
  ["toggle-hold", "no hold runs", oneSite, command({ type: "start-hold" })],
  ["toggle-hold", "a hold runs", holding, command({ type: "end-hold" })],
  ["start-hold", "no hold runs", oneSite, command({ type: "start-hold" })],
  ["start-hold", "a hold runs", holding, { kind: "nothing" }],
  ["end-hold", "a hold runs", holding, command({ type: "end-hold" })],
  ["end-hold", "no hold runs", oneSite, { kind: "nothing" }],
  ["too-much", "a hold runs", holding, command({ type: "give-feedback", kind: "too-much", by: "therapist" })],
  ["too-little", "a hold runs", holding, command({ type: "give-feedback", kind: "too-little", by: "therapist" })],
  ["better", "a hold runs", holding, command({ type: "give-feedback", kind: "better", by: "therapist" })],
  ["worse", "no hold runs", oneSite, command({ type: "give-feedback", kind: "worse", by: "therapist" })],
  ["pressure-up", "moderate is set", oneSite, command({ type: "set-pressure", level: 3 })],
  ["pressure-up", "deep is set", [...oneSite, at(2_000, pressure(4))], refused("refusal.highest-level")],
  ["pressure-down", "moderate is set", oneSite, command({ type: "set-pressure", level: 1 })],
  ["pressure-down", "light is set", [...oneSite, at(2_000, pressure(1))], refused("refusal.lowest-level")],
  ["next-site", "the last of three is chosen", threeSites, command({ type: "choose-site", site: 1 })],
  [
    "next-site",
    "the first of three is chosen",
    [...threeSites, at(2_000, choose(1))],
    command({ type: "choose-site", site: 2 }),
  ],
  ["next-site", "there is none", empty, refused("refusal.no-site-chosen")],
  ["previous-site", "the last of three is chosen", threeSites, command({ type: "choose-site", site: 2 })],
  [
    "previous-site",
    "the first of three is chosen",
    [...threeSites, at(2_000, choose(1))],
    command({ type: "choose-site", site: 3 }),
  ],
  ["previous-site", "there is only one", oneSite, command({ type: "choose-site", site: 1 })],
  ["mark-site", "at any time", empty, screen("mark")],
  ["move-mark", "a site is chosen", oneSite, screen("move")],
  ["move-mark", "a hold runs", holding, refused("refusal.hold-running")],
  ["move-mark", "there is no site", empty, refused("refusal.no-site-chosen")],
  ["bring-in", "at any time", empty, { kind: "bring-in" }],
  ["next-applicator", "fingers are set", oneSite, command({ type: "set-applicator", applicator: "knuckles" })],
  [
    "next-applicator",
    "knuckles are set",
    [...oneSite, at(2_000, use("knuckles"))],
    command({ type: "set-applicator", applicator: "elbow" }),
  ],
  [
    "next-applicator",
    "the elbow is set",
    [...oneSite, at(2_000, use("elbow"))],
    command({ type: "set-applicator", applicator: "fingers" }),
  ],
  ["target-up", "the target is 20 s", oneSite, command({ type: "set-target", targetMs: 21_000 })],
  ["target-down", "the target is 20 s", oneSite, command({ type: "set-target", targetMs: 19_000 })],
  ["target-up", "there is no site", empty, refused("refusal.no-site-chosen")],
  ["released", "a hold has ended", asked, command({ type: "record-response", response: "released" })],
  ["easing", "a hold has ended", asked, command({ type: "record-response", response: "easing" })],
  ["not-released", "a hold has ended", asked, command({ type: "record-response", response: "not-released" })],
  ["inflammation", "at any time", oneSite, command({ type: "suspect-inflammation" })],
  ["no-inflammation", "it is asked", asked, command({ type: "rule-out-inflammation" })],
  ["no-inflammation", "it is not asked", oneSite, refused("refusal.no-hold-to-answer")],
  ["lift-block", "the chosen site is closed", closed, screen("lift")],
  ["lift-block", "the chosen site is open", oneSite, refused("refusal.site-not-closed")],
  ["lift-block", "there is no site", empty, refused("refusal.site-not-closed")],
  ["warm-up", "nothing runs", empty, command({ type: "start-modality", modality: "warm-up" })],
  ["warm-up", "it runs", [...empty, at(2_000, begin("warm-up"))], command({ type: "end-modality" })],
  ["stretching", "nothing runs", oneSite, command({ type: "start-modality", modality: "stretching" })],
  [
    "stretching",
    "another kind runs",
    [...empty, at(2_000, begin("warm-up"))],
    command({ type: "start-modality", modality: "stretching" }),
  ],
  ["heat", "a hold runs", holding, command({ type: "start-modality", modality: "heat" })],
  [
    "massage",
    "it was ended",
    [...empty, at(2_000, begin("massage")), at(3_000, endModality)],
    command({ type: "start-modality", modality: "massage" }),
  ],
  ["undo", "at any time", empty, command({ type: "undo" })],
  ["redo", "at any time", empty, command({ type: "redo" })],
  ["pause", "the session runs", oneSite, command({ type: "pause-session" })],
  ["pause", "the session is paused", paused, command({ type: "resume-session" })],
  ["finish", "at any time", oneSite, command({ type: "finish-session" })],
  ["keys", "at any time", empty, screen("keys")],
  ["one-pedal", "at any time", oneSite, { kind: "scan", press: "one-pedal" }],
  ["next-choice", "at any time", oneSite, { kind: "scan", press: "next-choice" }],
  ["take-choice", "at any time", oneSite, { kind: "scan", press: "take-choice" }],
];

describe("an action", () => {
  it.each(table)("%s, when %s", (action, _when, past, comesTo) => {
    expect(resolveAction(action, given(...past).session)).toEqual(comesTo);
  });

  it("is in this table, whichever it is", () => {
    const covered = new Set(table.map(([action]) => action));
    expect(actionIds.filter(isSessionAction).filter((action) => !covered.has(action))).toEqual([]);
  });

  it("is the client's where the client pressed", () => {
    expect(resolveAction("better", given(...holding).session, "client")).toEqual(
      command({ type: "give-feedback", kind: "better", by: "client" }),
    );
  });

  it("steps the target no further than the rules allow", () => {
    const longest = given(...oneSite, at(2_000, target(30_000)));
    const step = resolveAction("target-up", longest.session);
    if (step.kind !== "command") throw new Error("no command");
    expect(decide(step.command, 3_000, longest.state)).toEqual({
      ok: false,
      error: { code: "target-out-of-range", site: 1 },
    });
  });

  it.each([
    [1, 2],
    [2, 3],
    [3, 1],
  ])("goes from site %i on to site %i", (from, to) => {
    const { session } = given(...threeSites, at(2_000, choose(3)), at(2_001, choose(from)));
    expect(resolveAction("next-site", session)).toEqual(command({ type: "choose-site", site: to }));
  });
});
