// Turns an action into what the session or the screen does. One place for keys, pedals and buttons; knows no key and draws nothing.
import { holdProtocol } from "../../shared/session/hold-protocol.ts";
import type { SessionAction } from "../../shared/input/actions.ts";
import { unreachable } from "../../shared/result.ts";
import type { FeedbackGiver } from "../../shared/session/vocabulary.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { PlannedSite } from "../../shared/session/place.ts";
import { higher, lower } from "../../shared/session/pressure.ts";
import { inflammationQuestion, isClosed, siteByNumber } from "../../shared/session/site-state.ts";
import { isPaused } from "../../shared/session/session-time.ts";
import { runningModality } from "../../shared/session/modality-time.ts";
import { warningOn } from "../../shared/session/suspicions.ts";
import type { Session } from "../../shared/session/state.ts";
import { applicators } from "../../shared/session/vocabulary.ts";

/** Reasons the screen gives itself; the names of messages without values. */
type LocalRefusal =
  | "refusal.highest-level"
  | "refusal.lowest-level"
  | "refusal.hold-running"
  | "refusal.no-site-chosen"
  | "refusal.no-hold-to-answer"
  | "refusal.site-not-closed";

export type ChartTurn = "view" | "layer" | "zoom" | "muscles";

/** What an action comes to right now: a command, something on the screen, or a reason why not. */
export type ActionOutcome =
  | { readonly kind: "command"; readonly command: SessionCommand }
  | { readonly kind: "screen"; readonly open: "mark" | "move" | "lift" | "suspicion" | "keys" }
  /** Something the chart shows, which is nobody's but this window's. */
  | { readonly kind: "chart"; readonly turn: ChartTurn }
  /** Needs the last session, which is the host's to know. */
  | { readonly kind: "bring-in" }
  /** One pedal and switch scanning: what it comes to depends on what is on offer. */
  | { readonly kind: "scan"; readonly press: "one-pedal" | "next-choice" | "take-choice" }
  /** Asked for what is so already: a second start leaves the one hold running. */
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly because: LocalRefusal };

/** `by`: who pressed, the therapist or the client with a clicker of their own; `last`: the sites of the client's last session. */
export function resolveAction(
  action: SessionAction,
  session: Session,
  by: FeedbackGiver = "therapist",
  last: readonly PlannedSite[] = [],
): ActionOutcome {
  const { facts } = session;
  switch (action) {
    case "toggle-hold":
      return command({ type: facts.running === null ? "start-hold" : "end-hold" });
    case "start-hold":
      return facts.running === null ? command({ type: "start-hold" }) : { kind: "nothing" };
    case "end-hold":
      return facts.running === null ? { kind: "nothing" } : command({ type: "end-hold" });
    case "too-much":
    case "too-little":
    case "better":
    case "worse":
      return command({ type: "give-feedback", kind: action, by });
    case "pressure-up": {
      const level = higher(facts.level);
      return level === facts.level ? refused("refusal.highest-level") : command({ type: "set-pressure", level });
    }
    case "pressure-down": {
      const level = lower(facts.level);
      return level === facts.level ? refused("refusal.lowest-level") : command({ type: "set-pressure", level });
    }
    case "next-site":
      return stepSite(session, 1);
    case "previous-site":
      return stepSite(session, -1);
    case "mark-site":
      return { kind: "screen", open: "mark" };
    case "move-mark":
      if (facts.running !== null) return refused("refusal.hold-running");
      return facts.chosenSite === null ? refused("refusal.no-site-chosen") : { kind: "screen", open: "move" };
    case "chart-muscles":
      return { kind: "chart", turn: "muscles" };
    case "chart-view":
      return { kind: "chart", turn: "view" };
    case "chart-layer":
      return { kind: "chart", turn: "layer" };
    case "chart-zoom":
      return { kind: "chart", turn: "zoom" };
    case "bring-in":
      return { kind: "bring-in" };
    case "next-applicator": {
      const next = applicators[(applicators.indexOf(facts.applicator) + 1) % applicators.length] ?? "fingers";
      return command({ type: "set-applicator", applicator: next });
    }
    case "target-up":
      return stepTarget(session, holdProtocol.targetStepMs);
    case "target-down":
      return stepTarget(session, -holdProtocol.targetStepMs);
    case "released":
    case "easing":
    case "not-released":
      return command({ type: "record-response", response: action });
    case "inflammation":
      return command({ type: "suspect-inflammation" });
    case "no-inflammation":
      if (inflammationQuestion(facts) === null) return refused("refusal.no-hold-to-answer");
      return command({ type: "rule-out-inflammation" });
    case "lift-block": {
      const site = siteByNumber(facts, facts.chosenSite);
      if (site !== null && isClosed(facts, site)) return { kind: "screen", open: "lift" };
      if (site !== null && warningOn(session, site, last) !== null) return { kind: "screen", open: "suspicion" };
      return refused("refusal.site-not-closed");
    }
    case "warm-up":
    case "stretching":
    case "heat":
    case "massage": {
      const runs = runningModality(facts)?.modality === action;
      return command(runs ? { type: "end-modality" } : { type: "start-modality", modality: action });
    }
    case "undo":
      return command({ type: "undo" });
    case "redo":
      return command({ type: "redo" });
    case "pause":
      return command({ type: isPaused(session) ? "resume-session" : "pause-session" });
    case "finish":
      return command({ type: "finish-session" });
    case "keys":
      return { kind: "screen", open: "keys" };
    case "one-pedal":
    case "next-choice":
    case "take-choice":
      return { kind: "scan", press: action };
    default:
      return unreachable(action);
  }
}

/** The next site in order of number, round the ends. */
function stepSite(session: Session, step: 1 | -1): ActionOutcome {
  const { sites, chosenSite } = session.facts;
  if (sites.length === 0) return refused("refusal.no-site-chosen");
  const here = sites.findIndex((site) => site.number === chosenSite);
  const next = sites[(here + step + sites.length) % sites.length];
  return next === undefined ? refused("refusal.no-site-chosen") : command({ type: "choose-site", site: next.number });
}

function stepTarget(session: Session, stepMs: number): ActionOutcome {
  const site = siteByNumber(session.facts, session.facts.chosenSite);
  if (site === null) return refused("refusal.no-site-chosen");
  return command({ type: "set-target", targetMs: site.targetMs + stepMs });
}

function command(one: SessionCommand): ActionOutcome {
  return { kind: "command", command: one };
}

function refused(because: LocalRefusal): ActionOutcome {
  return { kind: "refused", because };
}
