// Pressure on a site: when a hold begins, what ends it, and how long it then lasted. Rules `hold-range` and `constant`.
import { clampHeldMs, holdProtocol, startGuardAfterLimitMs } from "../hold-protocol.ts";
import { ok, unreachable } from "../../result.ts";
import { holdBlock } from "../gates.ts";
import type { Command } from "../commands.ts";
import type { SessionEvent } from "../events.ts";
import { isClosed, siteByNumber } from "../site-state.ts";
import { isPaused } from "../session-time.ts";
import type { EndedHold, RunningHold, Session } from "../state.ts";
import { refuse, type Decision } from "./decision.ts";
import { modalityEnded, modalityEndedByHold } from "./modalities.ts";

type HoldCommand = Extract<
  Command,
  { type: "start-hold" | "end-hold" | "lose-release" | "set-pressure" | "set-applicator" }
>;
/** What the host says of a hold that nobody pressed a key for. */
type HostHoldCommand = Extract<
  Command,
  { type: "reach-limit" | "interrupt-hold" | "recover-session" | "note-clock-set" }
>;

export function decideHold(command: HoldCommand, at: number, session: Session): Decision {
  const { facts } = session;
  switch (command.type) {
    case "start-hold": {
      if (facts.running !== null) return refuse("hold-running", facts.running.site);
      if (isPaused(session)) return refuse("session-paused");
      const blocked = holdBlock(session);
      if (blocked !== null) return refuse(blocked);
      const chosen = siteByNumber(facts, facts.chosenSite);
      if (chosen === null) return refuse("no-site-chosen");
      if (isClosed(facts, chosen)) return refuse("site-closed", chosen.number);
      if (justEndedAtLimit(facts.holds.at(-1), at)) return refuse("hold-just-ended", chosen.number);
      const { level, applicator } = facts;
      const { number: site, targetMs } = chosen;
      const hold = facts.holds.length + 1;
      return ok([
        ...modalityEndedByHold(facts, at),
        { type: "hold-started", at, hold, site, level, applicator, targetMs },
      ]);
    }
    case "end-hold":
      if (facts.running !== null) return ok([endedBy(facts.running, "released", at)]);
      // Hand and tool reached 30 s together: what was asked for has just been done.
      return justEndedAtLimit(facts.holds.at(-1), at) ? ok([]) : refuse("no-hold-running");
    case "lose-release":
      if (facts.running === null) return ok([]);
      return ok([interrupted(facts.running, at, at, "release-unknown")]);
    case "set-pressure":
      if (facts.level === command.level) return ok([]);
      if (facts.running === null) return ok([{ type: "pressure-set", at, level: command.level }]);
      return changeHold(facts.running, "pressure-changed", { level: command.level }, at);
    case "set-applicator":
      if (facts.applicator === command.applicator) return ok([]);
      if (facts.running === null) return ok([{ type: "applicator-set", at, applicator: command.applicator }]);
      // Another applicator cannot take over without a change of pressure, so rule `constant` holds for it too.
      return changeHold(facts.running, "applicator-changed", { applicator: command.applicator }, at);
    default:
      return unreachable(command);
  }
}

export function decideHostEvent(command: HostHoldCommand, at: number, { facts }: Session): Decision {
  const { running } = facts;
  switch (command.type) {
    // A hold that has reached it was ended there before this command was looked at.
    case "reach-limit":
      return refuse("no-hold-running");
    case "interrupt-hold":
      if (running === null) return refuse("no-hold-running");
      // Nobody can vouch for what is still to come.
      return ok([interrupted(running, Math.min(command.lastKnownAt, at), at, command.reason)]);
    case "recover-session": {
      // Nobody knows what went on meanwhile: whatever ran ended at the last moment that was seen.
      const ended = running === null ? [] : [interrupted(running, at, at, "crash")];
      return ok([...ended, ...modalityEnded(facts, at), { type: "session-recovered", at, gapMs: command.gapMs }]);
    }
    case "note-clock-set":
      return ok([{ type: "clock-set", at, byMs: command.byMs }]);
    default:
      return unreachable(command);
  }
}

/** The running hold, where it reached its limit by `at`: whatever is asked now is asked after it ended. */
export function overdueHold(session: Session, at: number): RunningHold | null {
  const { running } = session.facts;
  return running !== null && at >= running.startedAt + holdProtocol.limitMs ? running : null;
}

/** Recorded as exactly 30,000 ms at the moment it was due, however late anybody woke up; other events may have come since. */
export function endedAtLimit(running: RunningHold, now: number): SessionEvent {
  const due = running.startedAt + holdProtocol.limitMs;
  return {
    type: "hold-ended",
    at: Math.min(due, now),
    hold: running.number,
    heldMs: holdProtocol.limitMs,
    end: "limit",
  };
}

export function endedBy(
  running: RunningHold,
  end: "released" | "pressure-changed" | "applicator-changed",
  at: number,
): SessionEvent {
  return { type: "hold-ended", at, hold: running.number, heldMs: clampHeldMs(at - running.startedAt), end };
}

/** Told `at`, with what was held until `heldUntil`, the last moment anybody can vouch for. */
function interrupted(
  { number: hold, startedAt }: RunningHold,
  heldUntil: number,
  at: number,
  reason: Extract<SessionEvent, { type: "hold-interrupted" }>["reason"],
): SessionEvent {
  return { type: "hold-interrupted", at, hold, heldMs: clampHeldMs(heldUntil - startedAt), reason };
}

/** Rule `constant`: the hold ends at this instant and the next starts from zero, on the same site. */
function changeHold(
  running: RunningHold,
  end: "pressure-changed" | "applicator-changed",
  change: Partial<Pick<RunningHold, "level" | "applicator">>,
  at: number,
): Decision {
  const { number, site, level, applicator, targetMs } = { ...running, ...change };
  const started: SessionEvent = { type: "hold-started", at, hold: number + 1, site, level, applicator, targetMs };
  return ok([endedBy(running, end, at), started]);
}

function justEndedAtLimit(last: EndedHold | undefined, at: number): boolean {
  return last?.end === "limit" && at < last.startedAt + last.heldMs + startGuardAfterLimitMs;
}
