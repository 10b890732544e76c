// Folds one event into the state. Total and silent: it never refuses, never asks the time, and closes every switch.
import { outcomeOf, type HoldEnd } from "./hold-protocol.ts";
import { unreachable } from "../result.ts";
import { usualClearance } from "./clearance.ts";
import type { ActName, SessionEvent } from "./events.ts";
import { foldWith } from "../stream.ts";
import {
  firstFacts,
  type Act,
  type Facts,
  type HoldFacts,
  type Session,
  type SessionState,
  type Site,
} from "./state.ts";
import type { Interruption } from "./vocabulary.ts";
import { holdProtocol } from "./hold-protocol.ts";

export function evolve(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === "session-started") {
    return {
      status: "started",
      position: 1,
      sessionId: event.sessionId,
      client: event.client,
      startedWall: event.startedWall,
      timeZone: event.timeZone,
      lastAt: event.at,
      link: null,
      clearance: usualClearance,
      background: null,
      advice: { before: null, after: null },
      newTargetMs: holdProtocol.defaultTargetMs,
      facts: firstFacts,
      past: [],
      future: [],
      pauses: [],
      recoveries: [],
      clockSets: [],
      unseen: [],
      signature: null,
      amendments: [],
    };
  }
  if (state.status === "none") return state;
  return evolveStarted({ ...state, position: state.position + 1, lastAt: Math.max(state.lastAt, event.at) }, event);
}

export const fold = foldWith<Session, SessionEvent>(evolve);

function evolveStarted(session: Session, event: Exclude<SessionEvent, { type: "session-started" }>): Session {
  const { facts } = session;
  switch (event.type) {
    case "client-attached":
      return { ...session, link: event.link, client: event.client };
    case "clearance-set":
      return { ...session, clearance: event.clearance };
    case "background-set":
      return { ...session, background: event.background };
    case "advice-given":
      return { ...session, advice: { ...session.advice, [event.moment]: event.advice } };
    case "hold-defaults-set": {
      const { targetMs: newTargetMs, level, applicator } = event.defaults;
      return { ...setFacts(session, { level, applicator }), newTargetMs };
    }
    case "pain-recorded": {
      const pain = { score: event.score, at: event.at };
      return undoable(session, "pain", event.moment === "before" ? { painBefore: pain } : { painAfter: pain });
    }
    case "site-marked": {
      const site = newSite(event, event.at, false, session.newTargetMs);
      const chosenSite = facts.running === null ? event.site : facts.chosenSite;
      return undoable(session, "site", { sites: [...facts.sites, site], chosenSite });
    }
    case "sites-brought-in": {
      const brought = event.sites.map((one) => newSite(one, event.at, one.warned, session.newTargetMs));
      const chosenSite = facts.chosenSite ?? brought[0]?.number ?? null;
      return undoable(session, "bring-in", { sites: [...facts.sites, ...brought], chosenSite });
    }
    case "site-moved":
      return undoable(session, "move", {
        sites: withSite(facts, event.site, { side: event.side, point: event.point }),
      });
    case "site-chosen":
      return setFacts(session, { chosenSite: event.site });
    case "pressure-set":
      return setFacts(session, { level: event.level });
    case "applicator-set":
      return setFacts(session, { applicator: event.applicator });
    case "target-set":
      return undoable(session, "target", { sites: withSite(facts, event.site, { targetMs: event.targetMs }) });
    case "hold-started": {
      const { hold: number, site, level, applicator, targetMs, at: startedAt } = event;
      const running = { number, site, level, applicator, targetMs, startedAt };
      return undoable(
        session,
        "hold",
        { running, level, applicator, chosenSite: site, awaitingResponse: null },
        number,
      );
    }
    case "hold-ended":
      return endHold(session, event.heldMs, event.end, null);
    case "hold-interrupted":
      return endHold(session, event.heldMs, "interrupted", event.reason);
    case "feedback-given": {
      const { kind, by, site, hold, at } = event;
      return undoable(session, "feedback", { feedback: [...facts.feedback, { kind, by, site, hold, at }] });
    }
    case "response-recorded": {
      const holds = facts.holds.map((hold) =>
        hold.number === event.hold ? { ...hold, response: event.response } : hold,
      );
      const awaitingResponse = facts.awaitingResponse === event.hold ? null : facts.awaitingResponse;
      return undoable(session, "response", { holds, awaitingResponse });
    }
    case "inflammation-suspected":
      return undoable(session, "inflammation", {
        sites: withSite(facts, event.site, { inflammationAt: event.at }),
        awaitingResponse: null,
      });
    case "inflammation-ruled-out":
      return undoable(session, "no-inflammation", {
        sites: withSite(facts, event.site, { ruledOutHold: lastHoldOn(facts, event.site) }),
      });
    case "block-lifted": {
      const site = facts.sites.find(({ number }) => number === event.site);
      const lift = { reason: event.reason, at: event.at, suspectedAt: site?.inflammationAt ?? event.at };
      const lifted = { inflammationAt: null, lifts: [...(site?.lifts ?? []), lift] };
      return undoable(session, "lift", {
        sites: withSite(facts, event.site, { ...lifted, ruledOutHold: lastHoldOn(facts, event.site) }),
      });
    }
    case "severe-answered": {
      const { kind, text, score, at, by = "" } = event;
      return undoable(session, "severe", { severe: { kind, text, score, at, by } });
    }
    case "suspicion-answered": {
      const { muscle, side, kind, text, at } = event;
      const suspicionAnswers = [...facts.suspicionAnswers, { muscle, side, kind, text, at }];
      return undoable(session, "suspicion", { suspicionAnswers });
    }
    case "soreness-told":
      return undoable(session, "look-back", { lookBack: { ...facts.lookBack, soreness: event.answer } });
    case "relaxed-told":
      return undoable(session, "look-back", { lookBack: { ...facts.lookBack, relaxed: event.answer } });
    case "rating-recorded": {
      const ratings = { ...facts.ratings[event.moment], [event.rating]: event.value };
      const ownMeasure = event.measure ?? facts.ownMeasure;
      return undoable(session, "rating", { ratings: { ...facts.ratings, [event.moment]: ratings }, ownMeasure });
    }
    case "tenderness-recorded": {
      const { moment, score, at } = event;
      const asked = facts.sites.find((site) => site.number === event.site)?.tenderness;
      const tenderness = { before: null, after: null, ...asked, [moment]: score === null ? null : { score, at } };
      return undoable(session, "tenderness", { sites: withSite(facts, event.site, { tenderness }) });
    }
    case "referred-pain-recorded": {
      const { places, at } = event;
      const felt = places.length === 0 ? null : { places, at };
      return undoable(session, "referred-pain", { sites: withSite(facts, event.site, { felt }) });
    }
    case "modality-started": {
      const begun = { modality: event.modality, from: event.at, to: null };
      return undoable(session, "modality-start", { modalities: [...facts.modalities, begun] });
    }
    case "modality-ended": {
      const { at, until } = event;
      const modalities = facts.modalities.map((run) => (run.to === null ? { ...run, to: until } : run));
      const ended = undoable(session, "modality-end", { modalities });
      return until < at ? { ...ended, unseen: [...ended.unseen, { from: until, to: at }] } : ended;
    }
    case "session-paused":
      return { ...session, pauses: [...session.pauses, { from: event.at, to: null }] };
    case "session-resumed":
      return {
        ...session,
        pauses: session.pauses.map((pause) => (pause.to === null ? { ...pause, to: event.at } : pause)),
      };
    case "session-recovered":
      return { ...session, recoveries: [...session.recoveries, { at: event.at, gapMs: event.gapMs }] };
    case "clock-set":
      return { ...session, clockSets: [...session.clockSets, { at: event.at, byMs: event.byMs }] };
    case "remarks-written":
      return undoable(session, "remarks", { remarks: event.text });
    case "text-written":
      return undoable(session, "text", { texts: { ...facts.texts, [event.part]: event.text } });
    case "note-signed": {
      const { name, credentials, wall, wording, text, drawing, seal } = event;
      return { ...session, signature: { name, credentials, wall, wording, text, drawing, seal } };
    }
    case "note-amended": {
      const { name, credentials, wall, reason, text, seal } = event;
      return { ...session, amendments: [...session.amendments, { name, credentials, wall, reason, text, seal }] };
    }
    case "session-finished":
      return undoable(session, "finish", { finishedAt: event.at, awaitingResponse: null });
    case "act-undone": {
      const last = session.past.at(-1);
      if (last === undefined) return session;
      // A hold in progress cannot be taken up again, so taking it back leaves nothing to redo.
      const voided = facts.running !== null && last.before.running === null;
      const future = voided ? [] : [...session.future, { act: last.act, events: last.events, after: facts }];
      const pauses = last.act === "finish" ? withTimeFinished(session, last.at, event.at) : session.pauses;
      return { ...session, facts: last.before, past: session.past.slice(0, -1), future, pauses };
    }
    case "act-redone": {
      const next = session.future.at(-1);
      if (next === undefined) return session;
      const past = [...session.past, { act: next.act, at: event.at, hold: null, before: facts, events: next.events }];
      return { ...session, facts: next.after, past, future: session.future.slice(0, -1) };
    }
    default:
      return unreachable(event);
  }
}

type Placed = Pick<Site, "muscle" | "side" | "view" | "point"> & { readonly site: number };

function newSite(placed: Placed, markedAt: number, warned: boolean, targetMs: number): Site {
  const { site: number, muscle, side, view, point } = placed;
  const untouched = {
    inflammationAt: null,
    ruledOutHold: null,
    lifts: [],
    tenderness: { before: null, after: null },
    felt: null,
  };
  return { number, muscle, side, view, point, markedAt, warned, targetMs, ...untouched };
}

/** The time between finishing and coming back into the session is no session time. */
function withTimeFinished(session: Session, from: number, until: number): Session["pauses"] {
  const alreadyPaused = session.pauses.at(-1)?.to === null;
  return alreadyPaused ? session.pauses : [...session.pauses, { from, to: until }];
}

/** An act the therapist can take back: remembers what stood before it. */
function undoable(session: Session, name: ActName, change: Partial<Facts>, hold: number | null = null): Session {
  const { position, lastAt, facts } = session;
  const past = [...session.past, { act: name, at: lastAt, hold, before: facts, events: [position] }];
  return { ...session, facts: { ...session.facts, ...change }, past, future: [] };
}

/** A choice for what comes next: stands at once and is not an act of its own. */
function setFacts(session: Session, change: Partial<Facts>): Session {
  return { ...session, facts: { ...session.facts, ...change } };
}

/** The hold and what was said during it become one act, so that one undo takes back one hold. */
function endHold(session: Session, heldMs: number, end: HoldEnd, interruption: Interruption | null): Session {
  const { running } = session.facts;
  if (running === null) return session;
  const outcome = outcomeOf(heldMs, end);
  const ended = { ...running, heldMs, end, interruption, outcome, response: null };
  const awaitingResponse = outcome === "counted" ? running.number : null;
  const facts = { ...session.facts, running: null, holds: [...session.facts.holds, ended], awaitingResponse };
  return { ...session, facts, past: collapseHoldIntoOneUndoStep(session, running.number), future: [] };
}

/** Acts that only happened to fall into a hold (a site marked, remarks) stay acts of their own, as if done before it. */
function collapseHoldIntoOneUndoStep(session: Session, hold: number): readonly Act[] {
  const start = session.past.findLastIndex((entry) => entry.hold === hold);
  const begun = session.past[start];
  if (begun === undefined) return session.past;
  let before = begun.before;
  const apart: Act[] = [];
  const events = [...begun.events];
  for (const [index, entry] of session.past.entries()) {
    if (index <= start) continue;
    if (entry.act === "feedback") {
      events.push(...entry.events);
      continue;
    }
    const after = session.past[index + 1]?.before ?? session.facts;
    apart.push({ ...entry, before });
    before = { ...after, ...holdFactsOf(begun.before) };
  }
  return [...session.past.slice(0, start), ...apart, { ...begun, before, events: [...events, session.position] }];
}

/** Every one of them, by its type: what is not named here is carried over the undo of a hold. */
function holdFactsOf(facts: Facts): HoldFacts {
  const { holds, feedback, running, awaitingResponse, chosenSite, level, applicator } = facts;
  return { holds, feedback, running, awaitingResponse, chosenSite, level, applicator };
}

function lastHoldOn(facts: Facts, site: number): number | null {
  return facts.holds.findLast((hold) => hold.site === site)?.number ?? null;
}

function withSite(facts: Facts, number: number, change: Partial<Site>): readonly Site[] {
  return facts.sites.map((site) => (site.number === number ? { ...site, ...change } : site));
}
