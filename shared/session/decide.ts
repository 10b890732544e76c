// Decides what follows from a command: events, or a refusal the therapist can act on. Pure; `at` is ms since the session began.
import { clampHeldMs, holdProtocol, isTargetMs, startGuardAfterLimitMs } from "../hold/protocol.ts";
import { err, ok, unreachable, type Result } from "../result.ts";
import { sideOfPoint } from "../body/chart.ts";
import { holdBlock, openSevereScore, ratingLimits, sameClearance, sameLink, usualClearance } from "./clearance.ts";
import type { Command, SessionCommand, StartSession } from "./commands.ts";
import type { SessionEvent } from "./events.ts";
import { fold } from "./evolve.ts";
import { sameHoldDefaults, usualHoldDefaults } from "./hold-defaults.ts";
import { inflammationQuestion, isClosed, isPaused, siteByNumber } from "./queries.ts";
import { refusal, type Refusal } from "./refusals.ts";
import type { EndedHold, RunningHold, Session, SessionState, Site } from "./state.ts";

export type Decision = Result<readonly SessionEvent[], Refusal>;

/** `at` before the newest event is taken as that event's time: session time never runs backwards. */
export function decide(command: Command, at: number, state: SessionState): Decision {
  if (command.type === "start-session") return decideStart(command, state);
  if (state.status === "none") return no("no-session");
  const now = Math.max(Math.round(at), state.lastAt);
  const overdue = state.facts.running;
  if (overdue === null || command.type === "interrupt-hold" || now < overdue.startedAt + holdProtocol.limitMs) {
    return decideStarted(command, now, state);
  }
  // The hold reached its limit before this command: it ended there, whoever noticed it first.
  const limit = endedAtLimit(overdue, now);
  if (command.type === "end-hold" || command.type === "reach-limit") return ok([limit]);
  const after = fold([limit], state);
  if (after.status === "none") return ok([limit]);
  const rest = decideStarted(command, now, after);
  return rest.ok ? ok([limit, ...rest.value]) : ok([limit]);
}

function decideStart(command: StartSession, state: SessionState): Decision {
  if (state.status !== "none") return no("session-exists");
  const { sessionId, client, startedWall, timeZone, link, clearance, holdDefaults } = command;
  const started: SessionEvent = { type: "session-started", at: 0, sessionId, client, startedWall, timeZone };
  const attached: SessionEvent[] = link === undefined ? [] : [{ type: "client-attached", at: 0, link, client }];
  const cleared: SessionEvent[] =
    clearance === undefined || sameClearance(clearance, usualClearance)
      ? []
      : [{ type: "clearance-set", at: 0, clearance }];
  const defaults: SessionEvent[] =
    holdDefaults === undefined || sameHoldDefaults(holdDefaults, usualHoldDefaults)
      ? []
      : [{ type: "hold-defaults-set", at: 0, defaults: holdDefaults }];
  return ok([started, ...attached, ...cleared, ...defaults]);
}

function decideStarted(command: Exclude<Command, StartSession>, at: number, session: Session): Decision {
  const { facts, signature } = session;
  if (command.type === "amend-note") {
    if (signature === null) return no("note-not-signed");
    return ok([{ ...command, type: "note-amended", at }]);
  }
  // A signed note takes nothing but amendments, whoever asks.
  // Whose visit it was may still be filed: the note's own words stand as they were signed.
  if (signature !== null && command.type !== "attach-client") return no("note-signed");
  switch (command.type) {
    case "sign-note":
      if (facts.finishedAt === null) return no("not-finished");
      return ok([{ ...command, type: "note-signed", at }]);
    case "reach-limit":
      return no("no-hold-running");
    case "interrupt-hold": {
      if (facts.running === null) return no("no-hold-running");
      const { number, startedAt } = facts.running;
      const heldMs = clampHeldMs(command.lastKnownAt - startedAt);
      return ok([{ type: "hold-interrupted", at, hold: number, heldMs, reason: command.reason }]);
    }
    case "recover-session": {
      const recovered: SessionEvent = { type: "session-recovered", at, gapMs: command.gapMs };
      if (facts.running === null) return ok([recovered]);
      const heldMs = clampHeldMs(at - facts.running.startedAt);
      return ok([{ type: "hold-interrupted", at, hold: facts.running.number, heldMs, reason: "crash" }, recovered]);
    }
    case "undo": {
      const last = session.past.at(-1);
      return last === undefined ? no("nothing-to-undo") : ok([{ type: "act-undone", at, act: last.act }]);
    }
    case "redo": {
      const next = session.future.at(-1);
      return next === undefined ? no("nothing-to-redo") : ok([{ type: "act-redone", at, act: next.act }]);
    }
    case "attach-client": {
      const { link, client } = command;
      if (session.link !== null && sameLink(session.link, link) && session.client === client) return ok([]);
      return ok([{ type: "client-attached", at, link, client }]);
    }
    case "set-clearance":
      if (sameClearance(session.clearance, command.clearance)) return ok([]);
      return ok([{ type: "clearance-set", at, clearance: command.clearance }]);
    // The note can still be completed after the session is finished, until it is signed.
    case "record-pain":
      return ok([{ type: "pain-recorded", at, moment: command.moment, score: command.score }]);
    case "write-remarks":
      if (command.text === facts.remarks) return no("nothing-changes");
      return ok([{ type: "remarks-written", at, text: command.text }]);
    case "record-rating": {
      const { moment, rating, value } = command;
      if (value !== null && (value < 0 || value > ratingLimits[rating])) return no("rating-out-of-range");
      return ok([{ type: "rating-recorded", at, moment, rating, value }]);
    }
    case "write-text":
      if (command.text === facts.texts[command.part]) return no("nothing-changes");
      return ok([{ type: "text-written", at, part: command.part, text: command.text }]);
    default:
      return facts.finishedAt === null ? decideOpen(command, at, session) : no("session-finished");
  }
}

type OpenCommand = Exclude<
  SessionCommand,
  { type: "undo" | "redo" | "record-pain" | "write-remarks" | "write-text" | "record-rating" }
>;

function decideOpen(command: OpenCommand, at: number, session: Session): Decision {
  const { facts } = session;
  const chosen = siteByNumber(facts, facts.chosenSite);
  switch (command.type) {
    case "mark-site": {
      const placed = placedSite(command);
      return ok([{ type: "site-marked", at, site: facts.sites.length + 1, muscle: command.muscle, ...placed }]);
    }
    case "bring-in-sites": {
      const isThere = (one: (typeof command.sites)[number]): boolean =>
        facts.sites.some((site) => site.muscle === one.muscle && site.side === one.side && samePlace(site, one));
      const planned = command.sites.map(({ muscle, warned, ...one }) => ({ muscle, warned, ...placedSite(one) }));
      const fresh = planned.filter((one) => !isThere(one));
      if (fresh.length === 0) return no("nothing-changes");
      const sites = fresh.map((one, index) => ({ site: facts.sites.length + 1 + index, ...one }));
      return ok([{ type: "sites-brought-in", at, sites }]);
    }
    case "move-site": {
      const site = siteByNumber(facts, command.site);
      if (site === null) return no("unknown-site", command.site);
      const { side, point } = placedSite({ ...site, point: command.point });
      return ok([{ type: "site-moved", at, site: command.site, side, point }]);
    }
    case "choose-site":
      if (facts.running !== null) return no("hold-running", facts.running.site);
      if (siteByNumber(facts, command.site) === null) return no("unknown-site", command.site);
      return facts.chosenSite === command.site ? ok([]) : ok([{ type: "site-chosen", at, site: command.site }]);
    case "set-pressure":
      if (facts.level === command.level) return ok([]);
      if (facts.running === null) return ok([{ type: "pressure-set", at, level: command.level }]);
      return changeHold(facts.running, "pressure-changed", { level: command.level }, at);
    case "set-applicator":
      if (facts.applicator === command.applicator) return ok([]);
      if (facts.running === null) return ok([{ type: "applicator-set", at, applicator: command.applicator }]);
      // Another applicator cannot take over without a change of pressure, so rule `constant` holds for it too.
      return changeHold(facts.running, "applicator-changed", { applicator: command.applicator }, at);
    case "set-target":
      if (facts.running !== null) return no("hold-running", facts.running.site);
      if (chosen === null) return no("no-site-chosen");
      if (!isTargetMs(command.targetMs)) return no("target-out-of-range", chosen.number);
      if (chosen.targetMs === command.targetMs) return ok([]);
      return ok([{ type: "target-set", at, site: chosen.number, targetMs: command.targetMs }]);
    case "start-hold": {
      if (facts.running !== null) return no("hold-running", facts.running.site);
      if (isPaused(session)) return no("session-paused");
      const blocked = holdBlock(session);
      if (blocked !== null) return no(blocked);
      if (chosen === null) return no("no-site-chosen");
      if (isClosed(chosen)) return no("site-closed", chosen.number);
      if (justEndedAtLimit(facts.holds.at(-1), at)) return no("hold-just-ended", chosen.number);
      const { level, applicator } = facts;
      const { number: site, targetMs } = chosen;
      return ok([{ type: "hold-started", at, hold: facts.holds.length + 1, site, level, applicator, targetMs }]);
    }
    case "end-hold":
      if (facts.running !== null) return ok([endedBy(facts.running, "released", at)]);
      // Hand and tool reached 30 s together: what was asked for has just been done.
      return justEndedAtLimit(facts.holds.at(-1), at) ? ok([]) : no("no-hold-running");
    case "lose-release": {
      if (facts.running === null) return ok([]);
      const { number: hold, startedAt } = facts.running;
      const heldMs = clampHeldMs(at - startedAt);
      return ok([{ type: "hold-interrupted", at, hold, heldMs, reason: "release-unknown" }]);
    }
    case "give-feedback": {
      const site = facts.running?.site ?? chosen?.number ?? null;
      if (site === null) return no("no-site-chosen");
      const hold = facts.running?.number ?? null;
      return ok([{ type: "feedback-given", at, site, hold, kind: command.kind, by: command.by }]);
    }
    case "record-response": {
      if (facts.running !== null) return no("hold-running", facts.running.site);
      const hold = answerable(session);
      if (hold === null) return no("no-hold-to-answer", chosen?.number ?? null);
      if (hold.outcome !== "counted") return no("hold-does-not-count", hold.site);
      return ok([{ type: "response-recorded", at, hold: hold.number, response: command.response }]);
    }
    case "suspect-inflammation": {
      // Where the tool has just asked about a site, this is the answer for that site, whichever is chosen by now.
      const asked = inflammationQuestion(facts)?.number ?? facts.chosenSite;
      const site = siteByNumber(facts, facts.running?.site ?? asked);
      if (site === null) return no("no-site-chosen");
      if (isClosed(site)) return no("site-closed", site.number);
      const suspected: SessionEvent = { type: "inflammation-suspected", at, site: site.number };
      // Suspecting it in mid-hold takes the pressure off: the hold ends at that instant.
      return ok(facts.running === null ? [suspected] : [endedBy(facts.running, "released", at), suspected]);
    }
    case "rule-out-inflammation": {
      const last = facts.holds.at(-1);
      if (last === undefined || facts.running !== null) return no("no-hold-to-answer");
      return ok([{ type: "inflammation-ruled-out", at, site: inflammationQuestion(facts)?.number ?? last.site }]);
    }
    case "lift-block": {
      const site = siteByNumber(facts, command.site);
      if (site === null) return no("unknown-site", command.site);
      if (!isClosed(site)) return no("site-not-closed", command.site);
      return ok([{ type: "block-lifted", at, site: command.site, reason: command.reason }]);
    }
    case "answer-severe": {
      const score = openSevereScore(session);
      if (score === null) return no("not-severe");
      return ok([{ type: "severe-answered", at, kind: command.kind, text: command.text, score }]);
    }
    case "tell-soreness":
      if (facts.lookBack.soreness === command.answer) return ok([]);
      return ok([{ type: "soreness-told", at, answer: command.answer }]);
    case "tell-relaxed":
      if (facts.lookBack.relaxed === command.answer) return ok([]);
      return ok([{ type: "relaxed-told", at, answer: command.answer }]);
    case "pause-session":
      if (facts.running !== null) return no("hold-running", facts.running.site);
      return isPaused(session) ? no("session-paused") : ok([{ type: "session-paused", at }]);
    case "resume-session":
      return isPaused(session) ? ok([{ type: "session-resumed", at }]) : no("not-paused");
    case "finish-session":
      if (facts.running !== null) return no("hold-running", facts.running.site);
      return ok([{ type: "session-finished", at }]);
    default:
      return unreachable(command);
  }
}

type Placed = Pick<Site, "view" | "point">;

/** The point decides the side, so that a mark, its words and every export say the same; only on the middle line is the side free. */
function placedSite({
  side,
  view,
  point,
}: Pick<Site, "side" | "view" | "point">): Pick<Site, "side" | "view" | "point"> {
  return { side: point.x === 0 ? side : sideOfPoint(view, point), view, point };
}

function samePlace(a: Placed, b: Placed): boolean {
  return a.view === b.view && a.point.x === b.point.x && a.point.y === b.point.y;
}

/** The hold an answer belongs to: the one being asked for, else the last on the chosen site. */
function answerable(session: Session): EndedHold | null {
  const { holds, awaitingResponse, chosenSite } = session.facts;
  const asked = holds.find((hold) => hold.number === awaitingResponse);
  const onSite = holds.filter((hold) => hold.site === chosenSite);
  // A press too short to count, made by mistake after a counted hold, does not stand between that hold and its answer.
  return asked ?? onSite.findLast((hold) => hold.outcome === "counted") ?? onSite.at(-1) ?? null;
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

function endedBy(
  running: RunningHold,
  end: "released" | "pressure-changed" | "applicator-changed",
  at: number,
): SessionEvent {
  return { type: "hold-ended", at, hold: running.number, heldMs: clampHeldMs(at - running.startedAt), end };
}

/** Recorded as exactly 30,000 ms at the moment it was due, however late anybody woke up; other events may have come since. */
function endedAtLimit(running: RunningHold, now: number): SessionEvent {
  const due = running.startedAt + holdProtocol.limitMs;
  return {
    type: "hold-ended",
    at: Math.min(due, now),
    hold: running.number,
    heldMs: holdProtocol.limitMs,
    end: "limit",
  };
}

function justEndedAtLimit(last: EndedHold | undefined, at: number): boolean {
  return last?.end === "limit" && at < last.startedAt + last.heldMs + startGuardAfterLimitMs;
}

function no(code: Refusal["code"], site: number | null = null): Decision {
  return err(refusal(code, site));
}
