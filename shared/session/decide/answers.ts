// What is said about holds, sites and the last visit: feedback, responses, suspected inflammation, severe pain. Rules `listen`, `inflammation`, `severe`.
import { ok, unreachable } from "../../result.ts";
import { openSevereScore } from "../gates.ts";
import type { Command } from "../commands.ts";
import type { SessionEvent } from "../events.ts";
import { closedBy, inflammationQuestion, isClosed, siteByNumber } from "../site-state.ts";
import { holdSpokenOf } from "../pressure.ts";
import type { EndedHold, Session } from "../state.ts";
import { refuse, type Decision } from "./decision.ts";
import { endedBy } from "./holds.ts";
import { isAnswered, isSamePlace, warningOn } from "../suspicions.ts";

type AnswerCommand = Extract<
  Command,
  {
    type:
      | "give-feedback"
      | "record-response"
      | "suspect-inflammation"
      | "rule-out-inflammation"
      | "lift-block"
      | "answer-severe"
      | "answer-suspicion"
      | "tell-soreness"
      | "tell-relaxed";
  }
>;

export function decideAnswer(command: AnswerCommand, at: number, session: Session): Decision {
  const { facts } = session;
  const { running } = facts;
  switch (command.type) {
    case "give-feedback": {
      const hold = holdSpokenOf(facts, at);
      const site = hold?.site ?? siteByNumber(facts, facts.chosenSite)?.number ?? null;
      if (site === null) return refuse("no-site-chosen");
      const { kind, by } = command;
      return ok([{ type: "feedback-given", at, site, hold: hold?.number ?? null, kind, by }]);
    }
    case "record-response": {
      if (running !== null) return refuse("hold-running", running.site);
      const hold = answerable(session);
      if (hold === null) return refuse("no-hold-to-answer", siteByNumber(facts, facts.chosenSite)?.number ?? null);
      if (hold.outcome !== "counted") return refuse("hold-does-not-count", hold.site);
      return ok([{ type: "response-recorded", at, hold: hold.number, response: command.response }]);
    }
    case "suspect-inflammation": {
      // Where the tool has just asked about a site, this is the answer for that site, whichever is chosen by now.
      const asked = running?.site ?? inflammationQuestion(facts)?.number;
      const site = siteByNumber(facts, asked ?? facts.chosenSite);
      if (site === null) return refuse("no-site-chosen");
      if (isClosed(facts, site)) return refuse("site-closed", site.number);
      const suspected: SessionEvent = { type: "inflammation-suspected", at, site: site.number };
      // Suspecting it in mid-hold takes the pressure off: the hold ends at that instant.
      return ok(running === null ? [suspected] : [endedBy(running, "released", at), suspected]);
    }
    case "rule-out-inflammation": {
      const asked = inflammationQuestion(facts);
      return asked === null
        ? refuse("no-hold-to-answer")
        : ok([{ type: "inflammation-ruled-out", at, site: asked.number }]);
    }
    case "lift-block": {
      const site = siteByNumber(facts, command.site);
      if (site === null) return refuse("unknown-site", command.site);
      const suspected = closedBy(facts, site);
      if (suspected.length === 0) return refuse("site-not-closed", command.site);
      return ok(suspected.map(({ number }) => ({ type: "block-lifted", at, site: number, reason: command.reason })));
    }
    case "answer-severe": {
      const score = openSevereScore(session);
      if (score === null) return refuse("not-severe");
      const { kind, text, by = "" } = command;
      return ok([{ type: "severe-answered", at, kind, text, score, ...(by === "" ? {} : { by }) }]);
    }
    case "answer-suspicion": {
      // A session of no record may know of the suspicion from the client's last one alone: there a mark is enough.
      const isMarked = session.background === null && facts.sites.some((site) => isSamePlace(site, command));
      if (isAnswered(facts, command) || (warningOn(session, command) === null && !isMarked))
        return refuse("nothing-suspected");
      const { muscle, side, kind, text } = command;
      return ok([{ type: "suspicion-answered", at, muscle, side, kind, text }]);
    }
    case "tell-soreness":
      if (facts.lookBack.soreness === command.answer) return ok([]);
      return ok([{ type: "soreness-told", at, answer: command.answer }]);
    case "tell-relaxed":
      if (facts.lookBack.relaxed === command.answer) return ok([]);
      return ok([{ type: "relaxed-told", at, answer: command.answer }]);
    default:
      return unreachable(command);
  }
}

/** The hold an answer belongs to: the one being asked for, else the last on the chosen site. */
function answerable(session: Session): EndedHold | null {
  const { holds, awaitingResponse, chosenSite } = session.facts;
  const asked = holds.find((hold) => hold.number === awaitingResponse);
  const onSite = holds.filter((hold) => hold.site === chosenSite);
  // A press too short to count, made by mistake after a counted hold, does not stand between that hold and its answer.
  return asked ?? onSite.findLast((hold) => hold.outcome === "counted") ?? onSite.at(-1) ?? null;
}
